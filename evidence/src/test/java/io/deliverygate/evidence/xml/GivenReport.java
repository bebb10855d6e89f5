package io.deliverygate.evidence.xml;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A report for a test: in the build folder of one module of a project in a temporary folder. */
public final class GivenReport {

  private final Path root;
  private final ProjectLayout project;

  private GivenReport(Path root, List<String> modules) {
    this.root = root;
    this.project =
        new ProjectLayout(
            root, "shop", "1.0", modules.stream().map(this::module).toList(), List.of());
  }

  /** A project with a module in each of these folders; the module is named after its folder. */
  public static GivenReport in(Path root, String... modules) {
    return new GivenReport(root, List.of(modules));
  }

  public ProjectLayout project() {
    return project;
  }

  /** A report of the first module, with this content. */
  public Report of(String content) throws IOException {
    return of("report.xml", content);
  }

  /** A report of the first module, with this name and content. */
  public Report of(String name, String content) throws IOException {
    return new Report(project, project.modules().get(0), file(name, content), "tool");
  }

  /**
   * A report of the first module, as a real tool wrote it, but for the project's folder, properties
   * of the JVM and most of the stack traces.
   *
   * @param owner test class beside whose resources the fixture lies
   */
  public Report from(Class<?> owner, String fixture) throws IOException {
    return of(Path.of(fixture).getFileName().toString(), text(owner, fixture));
  }

  /** The text of a fixture, with the project's folder in place. */
  public String text(Class<?> owner, String fixture) throws IOException {
    URL url = Objects.requireNonNull(owner.getResource(fixture), fixture);
    try (InputStream in = url.openStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("@ROOT@", root.toString());
    }
  }

  /** What a reader makes of a report. */
  public static List<Fact> read(ReportReader reader, Report report)
      throws UnreadableReport, IOException {
    List<Fact> facts = new ArrayList<>();
    reader.read(report, facts::add);
    return facts;
  }

  /** What a reader makes of a report that has facts of one type only. */
  public static <F extends Fact> List<F> read(ReportReader reader, Report report, Class<F> type)
      throws UnreadableReport, IOException {
    return read(reader, report).stream().map(type::cast).toList();
  }

  /** What a reader complains about. */
  public static UnreadableReport refusal(ReportReader reader, Report report) {
    return catchThrowableOfType(UnreadableReport.class, () -> reader.read(report, fact -> {}));
  }

  /** A file in the build folder of the first module. */
  public Path file(String name, String content) throws IOException {
    Path file = project.modules().get(0).buildFolder().resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private ModuleLayout module(String name) {
    Path folder = root.resolve(name);
    Path target = folder.resolve("target");
    return new ModuleLayout(
        name,
        folder,
        target,
        Stream.of("src/main/java").map(folder::resolve).toList(),
        Stream.of("src/test/java").map(folder::resolve).toList(),
        target.resolve("classes"),
        target.resolve("test-classes"),
        ModuleLayout.ClassFilter.ALL,
        List.of());
  }
}
