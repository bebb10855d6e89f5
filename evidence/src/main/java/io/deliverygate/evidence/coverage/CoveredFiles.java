package io.deliverygate.evidence.coverage;

import io.deliverygate.evidence.LineSink;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.source.CodeName;
import io.deliverygate.evidence.source.SourceEnds;
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

/**
 * The source files of which one report tells, each once. Files that are not there, or lie outside
 * the project, such as a compiler's headers, are not counted, and neither are tests. Absolute paths
 * may be those of another checkout.
 */
public final class CoveredFiles {

  /** Together; more than any project has, and little enough to be remembered. */
  private static final long MOST_LINES = 100_000_000;

  private static final String FOREIGN = "/node_modules/";

  private final Report report;
  private final SourceFiles files;
  private final ProjectTree tree;
  private final List<String> folders = new ArrayList<>();
  private final Map<String, CoveredFile> found = new LinkedHashMap<>();
  private final Map<Names, CoveredFile> elsewhere = new LinkedHashMap<>();
  private boolean madeHere;
  private long lines;

  /**
   * What a file is called in another checkout.
   *
   * @param absolute paths that it may have there
   * @param here the file of this project that it is called like, if there is one
   */
  private record Names(List<String> absolute, Optional<String> here) {}

  public CoveredFiles(Report report) throws IOException {
    this.report = report;
    this.files = new SourceFiles(report);
    this.tree = ProjectTree.of(report.project().root());
  }

  /** A folder from which the report names files. */
  public void from(String folder) {
    folders.add(ReportedPath.plain(folder));
  }

  /** The file of a name; where it is none of the project, one that does not count. */
  public CoveredFile of(String asWritten) {
    String name = ReportedPath.plain(asWritten);
    List<String> names = ReportedPath.isAbsolute(name) ? List.of(name) : below(name);
    List<String> outside = names.stream().filter(this::isOutside).toList();
    Optional<String> inside = names.stream().flatMap(each -> existing(each).stream()).findFirst();
    if (inside.isPresent() || outside.isEmpty()) {
      return inside.or(() -> existing(name)).map(this::counted).orElseGet(CoveredFile::new);
    }
    return elsewhere.computeIfAbsent(new Names(outside, existing(name)), none -> new CoveredFile());
  }

  private List<String> below(String name) {
    return folders.stream().map(folder -> folder + "/" + name).toList();
  }

  /** Whether a name is an absolute path that does not lie in this project. */
  private boolean isOutside(String name) {
    boolean outside = ReportedPath.isAbsolute(files.of(name).label());
    madeHere |= ReportedPath.isAbsolute(name) && !outside;
    return outside;
  }

  private CoveredFile counted(String label) {
    return counts(label)
        ? found.computeIfAbsent(label, none -> new CoveredFile())
        : new CoveredFile();
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
    return !ReportedPath.isAbsolute(label) && !label.startsWith("../");
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
  public void tell(Consumer<Fact> facts, LineSink sink) throws IOException {
    takeElsewhere();
    String source = report.path();
    SourceEnds ends = new SourceEnds(report.project());
    OtherStates others = new OtherStates();
    for (Map.Entry<String, CoveredFile> each : found.entrySet()) {
      CodeName name = named(each.getKey());
      CoveredFile file = each.getValue();
      file.compare(ends.of(report.project().root().resolve(each.getKey())), name.module(), others);
      facts.accept(file.fact(name, source));
      if (sink.asks()) {
        sink.take(file.lines(name, source));
      }
    }
    others.tell(source, facts);
  }

  private CodeName named(String label) {
    return CodeName.of(report.project(), label)
        .orElseGet(() -> new CodeName(report.module().name(), label, false));
  }

  /** A report with paths of this checkout was made here: what else it names are others' files. */
  private void takeElsewhere() throws IOException {
    List<String> paths =
        elsewhere.keySet().stream()
            .flatMap(names -> names.absolute().stream())
            .filter(path -> !path.contains(FOREIGN))
            .toList();
    OtherCheckout checkout =
        madeHere || paths.isEmpty() ? OtherCheckout.NONE : OtherCheckout.of(report, tree, paths);
    elsewhere.forEach(
        (names, file) ->
            names.absolute().stream()
                .flatMap(path -> checkout.label(path).stream())
                .findFirst()
                .or(names::here)
                .filter(CoveredFiles::isInside)
                .ifPresent(label -> counted(label).add(file)));
    if (!madeHere && found.isEmpty() && !paths.isEmpty()) {
      report.remark(
          "%s, such as %s, and it is not clear which files of the project they are"
              .formatted("names files of another checkout", paths.get(0)));
    }
  }
}
