package io.deliverygate.evidence.coverage;

import io.deliverygate.evidence.LineSink;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.source.CodeName;
import io.deliverygate.evidence.source.SourceFiles;
import io.deliverygate.evidence.source.TestFiles;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The source files of which one report tells, each once. Files that are not there, or lie outside
 * the project, such as a compiler's headers, are not counted, and neither are tests.
 */
public final class CoveredFiles {

  /** Together; more than any project has, and little enough to be remembered. */
  private static final long MOST_LINES = 100_000_000;

  private static final Pattern ABSOLUTE = Pattern.compile("/.*|\\\\.*|[A-Za-z]:.*");

  private static final String FOREIGN = "/node_modules/";

  private final Report report;
  private final SourceFiles files;
  private final ProjectTree tree;
  private final List<String> folders = new ArrayList<>();
  private final Map<CodeName, CoveredFile> found = new LinkedHashMap<>();
  private long lines;

  public CoveredFiles(Report report) throws IOException {
    this.report = report;
    this.files = new SourceFiles(report);
    this.tree = ProjectTree.of(report.project().root());
  }

  /** A folder from which the report names files. */
  public void from(String folder) {
    folders.add(folder);
  }

  /** The file of a name; where it is none of the project, one that does not count. */
  public CoveredFile of(String name) {
    return label(name)
        .filter(this::counts)
        .map(this::named)
        .map(code -> found.computeIfAbsent(code, none -> new CoveredFile()))
        .orElseGet(CoveredFile::new);
  }

  private CodeName named(String label) {
    return CodeName.of(report.project(), label)
        .orElseGet(() -> new CodeName(report.module().name(), label, false));
  }

  private Optional<String> label(String name) {
    Optional<String> plain = existing(name);
    for (String folder : folders) {
      if (plain.isEmpty()) {
        plain = existing(folder + "/" + name);
      }
    }
    return plain;
  }

  /** Tests are no code of the product, nor is what others wrote. */
  private boolean counts(String label) {
    Path path = report.project().root().resolve(label);
    return !("/" + label).contains(FOREIGN) && !TestFiles.is(report.project(), path);
  }

  private Optional<String> existing(String name) {
    String label = files.of(name).label();
    return isInside(label) && exists(label) ? Optional.of(label) : Optional.empty();
  }

  private static boolean isInside(String label) {
    return !ABSOLUTE.matcher(label).matches() && !label.startsWith("../");
  }

  private boolean exists(String label) {
    try {
      Path path = report.project().root().resolve(label);
      return tree.holdsFile(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Whether a line can be remembered beside those of the files that are done. */
  public boolean hasRoomFor(int line) {
    return line > 0 && lines + line <= MOST_LINES;
  }

  /** Counts a file to which nothing is added for the time being. */
  public void done(CoveredFile file) {
    lines += file.length();
  }

  /** Tells everything. */
  public void tell(Consumer<Fact> facts, LineSink sink) {
    String source = report.path();
    found.forEach((name, file) -> facts.accept(file.fact(name, source)));
    if (sink.asks()) {
      found.forEach((name, file) -> sink.take(file.lines(name, source)));
    }
  }
}
