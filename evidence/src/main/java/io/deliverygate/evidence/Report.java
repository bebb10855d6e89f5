package io.deliverygate.evidence;

import io.deliverygate.fact.Source;
import io.deliverygate.io.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One report file of a module while it is read: its bytes, digested on the way, and what it says of
 * itself.
 */
public final class Report {

  private final ProjectLayout project;
  private final ModuleLayout module;
  private final Path file;
  private final Sha256 digest = new Sha256();
  private String tool;
  private Optional<Instant> ownTime = Optional.empty();
  private String remark = "";
  private final List<Analysis> analyses = new ArrayList<>();

  /**
   * @param tool what usually writes such files, until the file says more
   */
  public Report(ProjectLayout project, ModuleLayout module, Path file, String tool) {
    this.project = project;
    this.module = module;
    this.file = file;
    this.tool = tool;
  }

  public ProjectLayout project() {
    return project;
  }

  /** The module in whose build folder the file lies. */
  public ModuleLayout module() {
    return module;
  }

  public Path file() {
    return file;
  }

  /** The file's path relative to the project's root. */
  public String path() {
    return project.label(file);
  }

  /** Opens the file; to be read to its end and closed by the caller, once. */
  public InputStream open() throws IOException {
    return digest.tee(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  /** The tool and version that the file names as its author. */
  public void writtenBy(String toolAndVersion) {
    tool = toolAndVersion;
  }

  /** The time that the file states for itself, only where it has a zone. */
  public void writtenAt(Instant time) {
    ownTime = Optional.of(time);
  }

  /** Why it may tell of nothing, as a clause whose subject is the report. */
  public void remark(String why) {
    remark = why;
  }

  /** Why it may tell of nothing; empty where no more is known. */
  public String remark() {
    return remark;
  }

  /** A run of a tool that the report is of; what it looked at is said of it while it is read. */
  public Analysis analysedBy(String runOf) {
    Analysis analysis = new Analysis(runOf);
    analyses.add(analysis);
    return analysis;
  }

  /** The runs that it is of, as far as it was read. */
  public List<Analysis> analyses() {
    return List.copyOf(analyses);
  }

  /**
   * When the report was written: its own time, else the file's. A file cannot be written before
   * what it tells of, so of a time that is later than the file's own that one counts.
   */
  public Instant time() throws IOException {
    Instant written = Files.getLastModifiedTime(file).toInstant();
    return ownTime.filter(written::isAfter).orElse(written);
  }

  /** The provenance, once the file has been read to its end. */
  public Source source() throws IOException {
    return new Source(path(), Source.Origin.BUILD_OUTPUT, tool, digest.hex(), time());
  }
}
