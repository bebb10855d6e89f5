package io.deliverygate.rules.author;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * Finds the author's place of a compile error. Drools knows the line of some errors only; of the
 * others it quotes what it stumbled over, or shows the Java code that it made of a consequence, and
 * either can be found in the DRL again.
 */
final class ErrorPlaces {

  private static final String JAVA_SOURCE = "Java source of ";
  private static final Pattern COMMENT = Pattern.compile("\\s*(//|\\*|/\\*).*");

  private final SortedMap<String, PlacedDrl> files;

  ErrorPlaces(SortedMap<String, PlacedDrl> files) {
    this.files = files;
  }

  /** One problem for each place that an error speaks of. */
  List<AuthoringProblem> of(List<CompileError> errors) {
    List<CompileError> said =
        errors.stream().filter(error -> !error.text().startsWith(JAVA_SOURCE)).toList();
    List<CompileError> causes = said.stream().filter(error -> !isEcho(error)).toList();
    Set<AuthoringProblem> problems = new LinkedHashSet<>();
    for (CompileError error : causes.isEmpty() ? said : causes) {
      ErrorText text = ErrorText.of(error.text());
      lines(error, text, errors).forEach(line -> problems.add(problem(line, text)));
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
  private record Line(PlacedDrl drl, int number) {}

  private static AuthoringProblem problem(Line line, ErrorText said) {
    String above = line.number() == 0 ? "" : upTo(line);
    return new AuthoringProblem(line.drl().place(line.number()), said.message(), said.mend(above));
  }

  private static String upTo(Line line) {
    return line.drl().text().lines().limit(line.number()).reduce("", (a, b) -> a + "\n" + b);
  }

  private List<Line> lines(CompileError error, ErrorText said, List<CompileError> all) {
    Optional<PlacedDrl> file = file(error.path());
    if (file.isPresent() && error.line() > 0) {
      return List.of(new Line(file.get(), error.line()));
    }
    Collection<PlacedDrl> within = file.map(List::of).orElse(List.copyOf(files.values()));
    List<Line> found = new ArrayList<>();
    statement(error, all).ifPresent(code -> within.forEach(drl -> quoted(drl, code, said, found)));
    if (found.isEmpty()) {
      within.forEach(drl -> named(drl, said, found));
    }
    return found.isEmpty() ? within.stream().limit(1).map(drl -> new Line(drl, 0)).toList() : found;
  }

  private Optional<PlacedDrl> file(String path) {
    return files.entrySet().stream()
        .filter(entry -> path.equals(entry.getKey()) || path.endsWith("/" + entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The line of generated Java that an error is about. */
  private static Optional<String> statement(CompileError error, List<CompileError> all) {
    return all.stream()
        .filter(source -> source.text().startsWith(JAVA_SOURCE + error.path()))
        .map(source -> source.text().split("\n", -1))
        .filter(lines -> error.line() > 0 && error.line() < lines.length)
        .map(lines -> lines[error.line()])
        .findFirst();
  }

  private static void quoted(PlacedDrl drl, String code, ErrorText said, List<Line> found) {
    String dense = code.replaceAll("\\s+", "");
    List<String> lines = drl.text().lines().toList();
    for (int first = 0; first < lines.size(); first++) {
      int length = statementAt(lines, first, dense);
      for (int i = first; i < first + length; i++) {
        if (length == 1 || said.isIn(lines.get(i))) {
          found.add(new Line(drl, i + 1));
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

  private static void named(PlacedDrl drl, ErrorText said, List<Line> found) {
    List<String> lines = drl.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (said.isIn(lines.get(i)) && !COMMENT.matcher(lines.get(i)).matches()) {
        found.add(new Line(drl, i + 1));
      }
    }
  }
}
