package io.deliverygate.project;

import io.deliverygate.evidence.Governing;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.layout.ProjectFolder;
import io.deliverygate.io.ProjectFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a project lies, with what belongs to it.
 *
 * @param root its folder
 * @param layout finds its modules
 * @param reports folder of the verdict and its reports
 * @param records folder of its records, where it is not the usual one
 * @param attested folder of what a server attests, where there is such a server
 * @param settings what its build files say of the gate
 */
public record ProjectPlace(
    Path root,
    Layout layout,
    NamedPath reports,
    Optional<NamedPath> records,
    Optional<Path> attested,
    Governing.Settings settings) {

  /** Finds the modules of a project. */
  @FunctionalInterface
  public interface Layout {
    ProjectLayout read() throws IOException;
  }

  /** One in a folder, whatever builds it. */
  public static ProjectPlace of(Path folder) {
    return of(folder, () -> ProjectFolder.read(folder), NamedPath.of(ProjectFolder.output(folder)));
  }

  /** One of which nothing more was said, and whose build files say nothing of the gate. */
  public static ProjectPlace of(Path root, Layout layout, NamedPath reports) {
    return new ProjectPlace(
        root, layout, reports, Optional.empty(), Optional.empty(), base -> Governing.Named.NOTHING);
  }

  /** The same with its reports in another folder. */
  public ProjectPlace withReports(Path other) {
    return new ProjectPlace(root, layout, NamedPath.of(other), records, attested, settings);
  }

  /** The same with its records in another folder. */
  public ProjectPlace withRecords(Optional<NamedPath> other) {
    return new ProjectPlace(root, layout, reports, other, attested, settings);
  }

  /** The same with what a server attests. */
  public ProjectPlace withAttested(Optional<Path> other) {
    return new ProjectPlace(root, layout, reports, records, other, settings);
  }

  /** The same with build files that speak of the gate. */
  public ProjectPlace with(Governing.Settings other) {
    return new ProjectPlace(root, layout, reports, records, attested, other);
  }

  /**
   * The folder of its records; the usual one need not exist.
   *
   * @throws io.deliverygate.io.BadInputException where there is no folder of the name
   */
  Path recordsFolder() {
    return records.map(NamedPath::requireFolder).orElse(root.resolve(ProjectFiles.RECORDS));
  }
}
