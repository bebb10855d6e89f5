package io.deliverygate.rules.author;

import io.deliverygate.rules.drl.DrlFile;
import io.deliverygate.rules.drl.DrlRule;
import io.deliverygate.rules.pack.RuleProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one gate as architects wrote them (DRL, sentences, decision tables), made into DRL.
 * Every line of it knows the place that it comes from: {@code file:line} of DRL and of sentences,
 * {@code file, sheet, cell} of a table.
 */
public final class AuthoredRules {

  private final SortedMap<String, PlacedDrl> files = new TreeMap<>();
  private final List<RuleProblem> problems = new ArrayList<>();
  private final String rulePackage;
  private final SortedMap<String, byte[]> sources;
  private @Nullable List<DrlFile> parsed;

  private AuthoredRules(String rulePackage, SortedMap<String, byte[]> sources) {
    this.rulePackage = rulePackage;
    this.sources = sources;
  }

  /**
   * Translates a gate's files.
   *
   * @param rulePackage the DRL package of rules whose file names none
   * @param files contents by path: {@code *.drl}, {@code *.dslr} with {@code *.dsl}, {@code
   *     *.drl.xlsx} and {@code *.drl.csv}; others are left alone
   */
  public static AuthoredRules of(String rulePackage, Map<String, byte[]> files) {
    SortedMap<String, byte[]> sorted = new TreeMap<>(files);
    AuthoredRules rules = new AuthoredRules(rulePackage, sorted);
    Problems inSentences = new Problems();
    SentenceBook book = SentenceBook.of(sorted, inSentences);
    rules.problems.addAll(inSentences.all());
    sorted.forEach((file, content) -> rules.translate(file, content, book));
    return rules;
  }

  /** Rules that are DRL already. */
  public static AuthoredRules ofDrl(Map<String, String> files) {
    AuthoredRules rules = new AuthoredRules("", new TreeMap<>());
    files.forEach(
        (file, text) -> {
          rules.sources.put(file, text.getBytes(StandardCharsets.UTF_8));
          rules.files.put(file, PlacedDrl.written(file, text));
        });
    return rules;
  }

  private void translate(String file, byte[] content, SentenceBook book) {
    Problems found = new Problems();
    List<PlacedDrl> translated = translated(file, content, book, found);
    problems.addAll(found.all());
    for (int i = 0; i < translated.size() && found.none(); i++) {
      files.put(name(file, i), translated.get(i));
    }
  }

  private List<PlacedDrl> translated(
      String file, byte[] content, SentenceBook book, Problems found) {
    switch (RuleForm.of(file)) {
      case DRL:
        return text(file, content, found).map(t -> PlacedDrl.written(file, t)).stream().toList();
      case SENTENCES:
        SentenceRules sentences = new SentenceRules(file, book, rulePackage, found);
        return text(file, content, found).map(sentences::drl).stream().toList();
      case CSV:
        return text(file, content, found).map(t -> CsvGrid.read(file, t, found)).stream()
            .map(grid -> new DecisionTable(grid, found).drl())
            .toList();
      case XLSX:
        return XlsxGrids.read(file, content, found).stream()
            .map(grid -> new DecisionTable(grid, found).drl())
            .toList();
      case OTHER_SPREADSHEET:
        found.add(file, "tables of this format are not read", "save it as .drl.xlsx or .drl.csv");
        return List.of();
      default:
        return List.of();
    }
  }

  private static Optional<String> text(String file, byte[] content, Problems found) {
    return SourceText.of(file, content, found);
  }

  private static String name(String file, int index) {
    if (RuleForm.of(file) == RuleForm.DRL) {
      return file;
    }
    return (index == 0 ? file : file + "." + (index + 1)) + ".drl";
  }

  /** The DRL texts by file name; a file with problems has none. */
  public SortedMap<String, String> drl() {
    SortedMap<String, String> texts = new TreeMap<>();
    files.forEach((name, drl) -> texts.put(name, drl.text()));
    return texts;
  }

  /** The same as the compiler's parser reads it, sorted by file name; parsed on first use. */
  public synchronized List<DrlFile> parsed() {
    List<DrlFile> known = parsed;
    if (known == null) {
      known = DrlFile.of(drl());
      parsed = known;
    }
    return known;
  }

  /** The rules and queries, in their order. */
  public List<DrlRule> rules() {
    return DrlFile.rules(parsed());
  }

  /** Everything that was wrong, file by file. */
  public List<RuleProblem> problems() {
    return List.copyOf(problems);
  }

  /**
   * Where the author wrote what a line of DRL came of.
   *
   * @param drlFile a name out of {@link #drl}
   * @param line from 1
   * @return file and line, or file, sheet and cell; only the file where the line is not known
   */
  public String place(String drlFile, int line) {
    return at(drlFile, line).text();
  }

  /** What the author wrote where the DRL has a rule. */
  public AuthoredText written(DrlRule rule) {
    PlacedDrl drl = files.get(rule.file());
    return drl == null
        ? new AuthoredText(rule.file(), "")
        : new OriginalText(sources).of(drl, rule.line(), rule.lastLine());
  }

  private Place at(String drlFile, int line) {
    PlacedDrl drl = files.get(drlFile);
    return drl == null ? new Place(drlFile, line) : drl.place(line);
  }

  /**
   * Problems of the DRL, such as those of {@link CompileErrors}, where the author can fix them;
   * lines that come from one place tell the same only once.
   */
  public List<RuleProblem> placed(List<RuleProblem> ofDrl) {
    return ofDrl.stream().map(this::placed).distinct().toList();
  }

  private RuleProblem placed(RuleProblem problem) {
    return at(problem.file(), problem.line()).problem(problem.message(), problem.fix());
  }

  /** The author's file that a DRL text came of. */
  public String origin(String drlFile) {
    PlacedDrl drl = files.get(drlFile);
    return drl == null ? drlFile : drl.origin();
  }
}
