package io.deliverygate.rules.author;

import io.deliverygate.io.DidYouMean;
import io.deliverygate.rules.author.SentenceRules.Line;
import java.util.List;
import java.util.Map;
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
  private final Problems problems;

  SentenceChecks(String file, SentenceBook book, Problems problems) {
    this.file = file;
    this.book = book;
    this.problems = problems;
  }

  /** What Drools could not replace. */
  void refused(ExpanderException error, List<Line> piece) {
    int index = error.getLine() - 1;
    Line line = piece.get(Math.max(0, Math.min(index, piece.size() - 1)));
    String place = file + ":" + line.number();
    if (error.getMessage().contains("No pattern was found")) {
      problems.add(
          place,
          "'%s' stands below no sentence about a fact".formatted(line.text().strip()),
          "write it below the sentence that names the fact");
      return;
    }
    boolean consequence = below(piece, index, "then");
    Section section = consequence ? DSLMappingEntry.CONSEQUENCE : DSLMappingEntry.CONDITION;
    problems.add(
        place,
        "there is no sentence '%s'".formatted(line.text().strip()),
        meant(line.text().strip(), section));
  }

  private static boolean below(List<Line> piece, int index, String keyword) {
    return piece.stream()
        .limit(Math.max(0, index))
        .anyMatch(line -> line.text().strip().equals(keyword));
  }

  private String meant(String line, Section section) {
    Map<String, String> known = new TreeMap<>();
    book.entries(section).forEach(entry -> known.putIfAbsent(blank(shown(entry)), shown(entry)));
    String mend = DidYouMean.of(blank(line), known.keySet(), "");
    if (!mend.startsWith("did you mean '")) {
      return SEE;
    }
    String near = mend.substring("did you mean '".length(), mend.length() - "'?".length());
    return "did you mean '" + known.get(near) + "'?";
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
        problems.add(
            file + ":" + line.number(),
            "'%s' is a sentence only in part, '%s' is left over"
                .formatted(line.text().strip(), rest.replace(REPLACED, '…').strip()),
            meant(line.text().strip(), section));
      }
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
