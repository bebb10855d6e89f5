package io.deliverygate.rules.author;

import io.deliverygate.rules.drl.CompileError;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the compiler says, as problems with a line and in an author's words. Drools knows the line
 * of some errors only; of the others it quotes what it stumbled over, or shows the Java code that
 * it made of a consequence, and either can be found in the DRL again.
 */
public final class CompileErrors {

  private static final Pattern COMMENT = Pattern.compile("\\s*(//|\\*|/\\*).*");

  private static final int MANY = Integer.MAX_VALUE;

  private final SortedMap<String, String> files;

  private CompileErrors(Map<String, String> files) {
    this.files = new TreeMap<>(files);
  }

  /**
   * One problem for each line that an error speaks of.
   *
   * @param files the DRL that was compiled, by file name
   * @param errors everything that the compiler said, because some of it explains the rest
   */
  public static List<RuleProblem> problems(Map<String, String> files, List<CompileError> errors) {
    return new CompileErrors(files).of(errors);
  }

  private List<RuleProblem> of(List<CompileError> errors) {
    List<CompileError> said =
        errors.stream()
            .filter(error -> !error.text().startsWith(CompileError.JAVA_SOURCE))
            .toList();
    List<CompileError> causes = said.stream().filter(error -> !isEcho(error)).toList();
    Set<RuleProblem> problems = new LinkedHashSet<>();
    for (CompileError error : causes.isEmpty() ? said : causes) {
      ErrorText text = ErrorText.of(error.text());
      lines(error, text, errors).forEach(line -> problems.add(line.problem(text)));
    }
    return List.copyOf(problems);
  }

  /** Whether it only follows from another error: what has no type has no methods either. */
  private static boolean isEcho(CompileError error) {
    return error.text().contains("class java.lang.Object")
        || error.text().startsWith("Parser returned a null Package");
  }

  /**
   * A line of DRL.
   *
   * @param number from 1; 0 for the file as a whole
   */
  private record Line(String file, String drl, int number) {

    RuleProblem problem(ErrorText said) {
      List<String> above = drl.lines().limit(number).toList();
      String fix = said.fix(String.join("\n", above));
      return new Place(file, number).problem(said.message(), fix);
    }
  }

  private List<Line> lines(CompileError error, ErrorText said, List<CompileError> all) {
    Optional<String> file = file(error.path());
    if (file.isPresent() && error.line() > 0) {
      return List.of(line(file.get(), error.line()));
    }
    Collection<String> within = file.map(List::of).orElse(List.copyOf(files.keySet()));
    List<Line> found = new ArrayList<>();
    statement(error, said, all)
        .ifPresent(code -> within.forEach(in -> quoted(in, code, said, found)));
    if (found.isEmpty()) {
      within.forEach(in -> named(in, said, found));
    }
    return found.isEmpty() ? within.stream().limit(1).map(in -> line(in, 0)).toList() : found;
  }

  private Line line(String file, int number) {
    return new Line(file, files.getOrDefault(file, ""), number);
  }

  private Optional<String> file(String path) {
    return files.keySet().stream()
        .filter(name -> path.equals(name) || path.endsWith("/" + name))
        .findFirst();
  }

  /**
   * The line of generated Java that an error is about: the one it names, else the last one that
   * holds what it quotes, since of a consequence's class the body comes last.
   */
  private static Optional<String> statement(
      CompileError error, ErrorText said, List<CompileError> all) {
    return all.stream()
        .filter(source -> source.text().startsWith(CompileError.JAVA_SOURCE + error.path()))
        .map(source -> source.text().split("\n", -1))
        .flatMap(lines -> Stream.of(lines).skip(error.line()).limit(error.line() > 0 ? 1 : MANY))
        .filter(line -> error.line() > 0 || said.isIn(line))
        .reduce((first, second) -> second);
  }

  private void quoted(String file, String code, ErrorText said, List<Line> found) {
    String dense = code.replaceAll("\\s+", "");
    List<String> lines = files.getOrDefault(file, "").lines().toList();
    for (int first = 0; first < lines.size(); first++) {
      int length = statementAt(lines, first, dense);
      for (int i = first; i < first + length; i++) {
        if (length == 1 || said.isIn(lines.get(i))) {
          found.add(line(file, i + 1));
        }
      }
    }
  }

  /** How many lines from the given one on hold the statement; 0 where it does not begin there. */
  private static int statementAt(List<String> lines, int first, String dense) {
    String own = lines.get(first).replaceAll("\\s+", "");
    if (own.isEmpty() || dense.isEmpty()) {
      return 0;
    } else if (own.contains(dense)) {
      return 1;
    }
    StringBuilder joined = new StringBuilder();
    for (int i = first; i < lines.size() && dense.startsWith(joined.toString()); i++) {
      joined.append(lines.get(i).replaceAll("\\s+", ""));
      if (joined.toString().equals(dense)) {
        return i - first + 1;
      }
    }
    return 0;
  }

  private void named(String file, ErrorText said, List<Line> found) {
    List<String> lines = files.getOrDefault(file, "").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (said.isIn(lines.get(i)) && !COMMENT.matcher(lines.get(i)).matches()) {
        found.add(line(file, i + 1));
      }
    }
  }
}
