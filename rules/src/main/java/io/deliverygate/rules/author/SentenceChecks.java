package io.deliverygate.rules.author;

import io.deliverygate.io.DidYouMean;
import io.deliverygate.rules.author.SentenceRules.Line;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.lang.ExpanderException;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry.Section;

/** Says of lines that are no sentence, or only in part, which sentence was probably meant. */
final class SentenceChecks {

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(:[^}]*)?\\}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
  private static final List<String> LOGIC = List.of("not", "exists", "and", "or", "forall");
  private static final char REPLACED = '\uE000';
  private static final String SEE =
      "write one of the sentences of docs/sentences.md or of your own .dsl,"
          + " or DRL after a '>'";

  private final String file;
  private final SentenceBook book;
  private final SortedMap<Integer, RuleProblem> found = new TreeMap<>();

  SentenceChecks(String file, SentenceBook book) {
    this.file = file;
    this.book = book;
  }

  /** Passes on what was found, in the order of the lines. */
  void tell(Problems problems) {
    found.values().forEach(problems::add);
  }

  private void add(Line line, String message, String fix) {
    found.putIfAbsent(line.number(), new Place(file, line.number()).problem(message, fix));
  }

  /** What Drools could not replace. */
  void refused(ExpanderException error, List<Line> piece) {
    int index = error.getLine() - 1;
    Line line = piece.get(Math.max(0, Math.min(index, piece.size() - 1)));
    if (error.getMessage().contains("No pattern was found")) {
      add(
          line,
          "'%s' stands below no sentence about a fact".formatted(line.text().strip()),
          "write it below the sentence that names the fact");
      return;
    }
    boolean consequence = below(piece, index, "then");
    none(line, consequence ? DSLMappingEntry.CONSEQUENCE : DSLMappingEntry.CONDITION);
  }

  private void none(Line line, Section section) {
    String text = line.text().strip();
    add(line, "there is no sentence '%s'".formatted(text), near(text, section).orElse(SEE));
  }

  private static boolean below(List<Line> piece, int index, String keyword) {
    return piece.stream()
        .limit(Math.max(0, index))
        .anyMatch(line -> line.text().strip().equals(keyword));
  }

  /** The sentence that was probably meant. */
  private Optional<String> near(String line, Section section) {
    Map<String, String> known = new TreeMap<>();
    book.entries(section).forEach(entry -> known.putIfAbsent(blank(shown(entry)), shown(entry)));
    String fix = DidYouMean.of(blank(line), known.keySet(), "");
    String opening = "did you mean '";
    return fix.startsWith(opening)
        ? Optional.of(known.get(fix.substring(opening.length(), fix.length() - "'?".length())))
            .map(sentence -> opening + sentence + "'?")
        : Optional.empty();
  }

  /** A sentence as an author reads it. */
  static String shown(DSLMappingEntry entry) {
    return PLACEHOLDER.matcher(entry.getMappingKey().strip()).replaceAll("{$1}");
  }

  private static String blank(String sentence) {
    return QUOTED.matcher(sentence).replaceAll("\"\"");
  }

  /** Words that remain once every sentence in a line is replaced. */
  void leftovers(List<Line> lines, Section section) {
    for (Line line : lines) {
      String rest = rest(line.text(), section);
      boolean inPart = rest.indexOf(REPLACED) >= 0;
      if (inPart && !line.text().strip().startsWith(">") && speaks(rest)) {
        inPart(line, rest.replace(REPLACED, '…').strip(), section);
      }
    }
  }

  private void inPart(Line line, String rest, Section section) {
    String text = line.text().strip();
    if (near(text, section).isPresent()) {
      none(line, section);
    } else {
      add(line, "'%s' is a sentence only in part: '%s' is left over".formatted(text, rest), SEE);
    }
  }

  private String rest(String text, Section section) {
    String rest = text;
    for (DSLMappingEntry entry : book.entries(section)) {
      rest = entry.getKeyPattern().matcher(rest).replaceAll(String.valueOf(REPLACED));
    }
    return rest;
  }

  private static boolean speaks(String rest) {
    Matcher word = WORD.matcher(rest);
    while (word.find()) {
      if (!LOGIC.contains(word.group())) {
        return true;
      }
    }
    return false;
  }
}
