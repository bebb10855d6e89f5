package io.deliverygate.rules.author;

import io.deliverygate.io.DidYouMean;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at a dsl file before Drools does, which would say only that something is wrong with it, and
 * that on the console.
 */
final class SentenceLines {

  private static final List<String> OPENINGS =
      List.of("[when]", "[then]", "[condition]", "[consequence]", "[keyword]", "[*]");
  private static final Pattern OPENING = Pattern.compile("\\s*(\\[[^\\]]*]?).*");
  private static final Pattern COMMENT = Pattern.compile("\\s*((#|//).*)?");
  private static final Pattern MEANING = Pattern.compile("[^=]*[^=\\\\]=.*");
  private static final String FORM = "write [when]sentence=condition or [then]sentence=consequence";

  private final String file;
  private final Problems problems;
  private int opened;
  private String entry = "";

  private SentenceLines(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  static boolean areWell(String file, String text, Problems problems) {
    Problems own = new Problems();
    SentenceLines lines = new SentenceLines(file, own);
    List<String> all = text.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      if (!COMMENT.matcher(all.get(i)).matches()) {
        lines.take(i + 1, all.get(i));
      }
    }
    lines.close();
    own.all().forEach(problems::add);
    return own.none();
  }

  private void take(int number, String line) {
    Matcher opening = OPENING.matcher(line);
    if (!opening.matches()) {
      goesOn(number, line);
      return;
    }
    close();
    opened = number;
    entry = line;
    if (!OPENINGS.contains(opening.group(1))) {
      problems.add(
          new Place(file, number),
          "there is no kind of sentence '%s'".formatted(opening.group(1)),
          DidYouMean.of(opening.group(1), OPENINGS, "there are "));
      entry = "";
    }
  }

  private void goesOn(int number, String line) {
    if (opened == 0) {
      problems.add(
          new Place(file, number), "'%s' begins no sentence".formatted(line.strip()), FORM);
    } else if (!entry.isEmpty()) {
      entry += " " + line;
    }
  }

  private void close() {
    if (!entry.isEmpty() && !MEANING.matcher(entry).matches()) {
      problems.add(
          new Place(file, opened),
          "nothing says what '%s' stands for".formatted(entry.strip()),
          "write = and the condition or consequence behind it");
    }
    entry = "";
  }
}
