package io.deliverygate.rules.author;

import io.deliverygate.rules.author.PlacedDrl.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry.Section;
import org.drools.drl.parser.lang.dsl.DefaultExpander;

/**
 * Makes DRL of rules written in sentences. Drools itself replaces the sentences, one rule or query
 * at a time, so that each line of the DRL is known to come of a line of the author's.
 */
final class SentenceRules {

  private static final Pattern BLOCK_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern OPENS = Pattern.compile("\\s*(rule|query)\\b.*");
  private static final Pattern CLOSES = Pattern.compile("\\s*end\\b.*");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s");
  private static final Pattern COMMENT = Pattern.compile("\\s*(#|//).*");

  private final String file;
  private final SentenceBook book;
  private final String rulePackage;
  private final Problems problems;
  private final Lines lines = new Lines();

  SentenceRules(String file, SentenceBook book, String rulePackage, Problems problems) {
    this.file = file;
    this.book = book;
    this.rulePackage = rulePackage;
    this.problems = problems;
  }

  /** The DRL; of no use where problems were found. */
  PlacedDrl drl(String text) {
    if (!PACKAGE.matcher(text).find()) {
      lines.add("package " + rulePackage + ";", Place.of(file));
    }
    List<Line> piece = new ArrayList<>();
    for (Line line : lines(text)) {
      boolean opens = OPENS.matcher(line.text()).matches();
      if (opens) {
        expand(piece);
      }
      piece.add(line);
      if (CLOSES.matcher(line.text()).matches()) {
        expand(piece);
      }
    }
    expand(piece);
    return NeededImports.added(lines.drl(file));
  }

  /**
   * A line of the author's.
   *
   * @param number from 1
   */
  record Line(int number, String text) {}

  private static List<Line> lines(String text) {
    String plain =
        BLOCK_COMMENT.matcher(text).replaceAll(comment -> comment.group().replaceAll("[^\n]", ""));
    List<Line> lines = new ArrayList<>();
    for (String line : plain.split("\n", -1)) {
      boolean comment = COMMENT.matcher(line).matches();
      lines.add(new Line(lines.size() + 1, comment ? "" : line));
    }
    return lines;
  }

  private void expand(List<Line> piece) {
    if (piece.isEmpty()) {
      return;
    }
    DefaultExpander expander = book.expander();
    String text = String.join("\n", piece.stream().map(Line::text).toList()) + "\n";
    String expanded = expander.expand(text).replace("\r\n", "\n");
    SentenceChecks checks = new SentenceChecks(file, book);
    expander.getErrors().forEach(error -> checks.refused(error, piece));
    checks.leftovers(sentences(piece, "when"), Section.CONDITION);
    checks.leftovers(sentences(piece, "then"), Section.CONSEQUENCE);
    checks.tell(problems);
    if (problems.none()) {
      place(piece, expanded.split("\n", -1));
    }
    piece.clear();
  }

  /** The sentences below a keyword, or all of a query where its conditions are asked for. */
  private static List<Line> sentences(List<Line> piece, String keyword) {
    List<Line> found = new ArrayList<>();
    String section = "";
    for (Line line : piece) {
      String first = line.text().strip().split("\\W", 2)[0];
      boolean opens = List.of("rule", "query", "when", "then", "end").contains(first);
      if (!opens && section.equals(keyword) && !line.text().isBlank()) {
        found.add(line);
      }
      section = opens ? (first.equals("query") ? "when" : first) : section;
    }
    return found;
  }

  /** Lines correspond one to one, but for those with a dash, which went into the line above. */
  private void place(List<Line> piece, String[] expanded) {
    List<Line> added = sentences(piece, "when").stream().filter(SentenceRules::adds).toList();
    int dash = 0;
    int next = 0;
    for (Line line : piece) {
      if (!added.contains(line)) {
        String text = expanded[next++];
        Place place = new Place(file, line.number());
        for (String part :
            text.split("(?=[" + SentenceBook.BREAK + SentenceBook.ADDED + "])", -1)) {
          boolean isAdded = !part.isEmpty() && part.charAt(0) == SentenceBook.ADDED;
          Place from = isAdded ? new Place(file, added.get(dash++).number()) : place;
          lines.add(TableMarks.removed(part), from);
        }
      }
    }
  }

  private static boolean adds(Line line) {
    return line.text().strip().startsWith("-");
  }
}
