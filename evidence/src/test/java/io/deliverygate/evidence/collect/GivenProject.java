package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.Layouts;
import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.cpd.CpdReader;
import io.deliverygate.evidence.jacoco.RealJacoco;
import io.deliverygate.evidence.pmd.PmdReader;
import io.deliverygate.evidence.surefire.SurefireReader;
import io.deliverygate.evidence.survey.CollectionRequest;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.NewCodeWindow;
import io.deliverygate.fact.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A project of three modules for a test: the top, a, and b whose tests exercise a. Its code is
 * older than the fixtures of reports, so that these are fresh.
 */
public final class GivenProject {

  /** When the code was last changed; every report fixture is younger. */
  public static final Instant CODE = Instant.parse("2026-11-21T05:00:00Z");

  /** The time of report files. */
  public static final Instant REPORTS = Instant.parse("2026-11-21T05:40:00Z");

  /** After all reports. */
  public static final Instant LATER = Instant.parse("2026-11-21T06:00:00Z");

  /** More lines than any fixture of a report tells of. */
  private static final int LINES = 500;

  private static final Instant AT = Instant.parse("2026-11-21T07:00:00Z");

  private final Path root;

  public GivenProject(Path root) throws IOException {
    this.root = root;
    code("a/src/main/java/shop/a/Price.java");
    code("b/src/main/java/shop/b/Cart.java");
    code("b/src/test/java/shop/b/CartTest.java");
    for (String module : List.of("a", "b")) {
      RealJacoco.copy(
          RealJacoco.TWO_MODULES.resolve(module + "/classes"),
          root.resolve(module + "/target/classes"));
    }
    age("a/target/classes", CODE);
    age("b/target/classes", CODE);
  }

  public Path path(String file) {
    return root.resolve(file);
  }

  /** A source file. */
  public Path code(String file) throws IOException {
    return age(text(file, "class X {}" + "\n".repeat(LINES)), CODE);
  }

  /** A report with a content. */
  public Path report(String file, String content) throws IOException {
    return age(text(file, content), REPORTS);
  }

  private Path text(String file, String content) throws IOException {
    Files.createDirectories(path(file).getParent());
    return Files.writeString(path(file), content);
  }

  /** Execution data of b's tests, or JaCoCo's report on b or on both. */
  public void jacoco(String fixture, String file) throws IOException {
    Files.createDirectories(path(file).getParent());
    Files.copy(RealJacoco.TWO_MODULES.resolve(fixture), path(file));
    age(path(file), REPORTS);
  }

  public void surefire(String fixture, String file) throws IOException {
    report(file, fixture(SurefireReader.class, fixture));
  }

  /** A PMD report; the folder that its paths start with is replaced by one of the project. */
  public void pmd(String fixture, String folder, String file) throws IOException {
    report(file, fixture(PmdReader.class, fixture).replace("@ROOT@", path(folder).toString()));
  }

  /** A fixture that lies beside a reader; its project's folder is replaced by one of this. */
  public void from(Class<?> reader, String fixture, String folder, String file) throws IOException {
    report(file, fixture(reader, fixture).replace("@ROOT@", path(folder).toString()));
  }

  public void cpd(String fixture, String folder, String file) throws IOException {
    report(file, fixture(CpdReader.class, fixture).replace("@ROOT@", path(folder).toString()));
  }

  public static String fixture(Class<?> owner, String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Sets the time of a file, or of all files in a folder. */
  public void age(String file, Instant time) throws IOException {
    try (Stream<Path> files = Files.walk(path(file))) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        age(each, time);
      }
    }
  }

  private static Path age(Path file, Instant time) throws IOException {
    return Files.setLastModifiedTime(file, FileTime.from(time));
  }

  public ProjectLayout layout() {
    return new ProjectLayout(
        root, "shop", "1.0", List.of(top(), module("a"), module("b")), List.of());
  }

  public ModuleLayout top() {
    return Layouts.module("shop", root);
  }

  public ModuleLayout module(String name) {
    return Layouts.module("shop-" + name, path(name));
  }

  public Snapshot collect() throws IOException {
    return collect(Map.of());
  }

  public Snapshot collect(Map<EvidenceKind, List<String>> places) throws IOException {
    return collect(layout(), places);
  }

  public Snapshot collect(ProjectLayout layout, Map<EvidenceKind, List<String>> places)
      throws IOException {
    return EvidenceCollector.collect(layout, places, path("target/delivery-gate"), AT);
  }

  /** With the coverage of what is new since a branch, tag, commit or day. */
  public Snapshot collectSince(String target) throws IOException {
    return collectSince(layout(), target);
  }

  public Snapshot collectSince(ProjectLayout layout, String target) throws IOException {
    return EvidenceCollector.collect(
        layout,
        new CollectionRequest(
            Map.of(),
            path("delivery"),
            path("delivery-gate.yaml"),
            path("target/delivery-gate"),
            Optional.of(new NewCodeWindow(target, "v*"))),
        AT);
  }

  public EvidenceSearch search(EvidenceKind kind, String module) throws IOException {
    return search(collect(), kind, module);
  }

  public static EvidenceSearch search(Snapshot snapshot, EvidenceKind kind, String module) {
    return snapshot.all(EvidenceSearch.class).stream()
        .filter(search -> search.kind() == kind && search.module().equals(module))
        .findFirst()
        .orElseThrow();
  }
}
