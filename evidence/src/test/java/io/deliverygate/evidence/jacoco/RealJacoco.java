package io.deliverygate.evidence.jacoco;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.SessionInfo;
import org.jacoco.core.tools.ExecFileLoader;
import org.jacoco.report.IReportVisitor;
import org.jacoco.report.xml.XMLFormatter;

/** The real JaCoCo and the real compiler, to make evidence and to compare with. */
public final class RealJacoco {

  /** Reports of two modules in which the tests of b exercise a, and an aggregate of both. */
  public static final Path TWO_MODULES =
      Path.of("src/test/resources/io/deliverygate/evidence/jacoco/two-module");

  private RealJacoco() {}

  /** Compiles a class of some package into a folder. */
  public static void compile(Path folder, String type, String code, String... options)
      throws IOException {
    Path source = folder.resolveSibling("source").resolve(type.replace('.', '/') + ".java");
    Files.createDirectories(source.getParent());
    Files.createDirectories(folder);
    Files.writeString(source, code);
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-d", folder.toString(), source.toString()));
    int code2 =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (code2 != 0) {
      throw new IllegalStateException("does not compile: " + type);
    }
  }

  static ExecutionDataStore load(Path exec) throws IOException {
    ExecFileLoader loader = new ExecFileLoader();
    loader.load(exec.toFile());
    return loader.getExecutionDataStore();
  }

  static IBundleCoverage bundle(String name, ExecutionDataStore data, Path... classFiles)
      throws IOException {
    CoverageBuilder builder = new CoverageBuilder();
    Analyzer analyzer = new Analyzer(data, builder);
    for (Path file : classFiles) {
      analyzer.analyzeAll(file.toFile());
    }
    return builder.getBundle(name);
  }

  static void writeReport(Path file, IBundleCoverage bundle) throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      IReportVisitor visitor = new XMLFormatter().createVisitor(out);
      visitor.visitInfo(List.of(new SessionInfo("s", 1, 2)), List.of());
      visitor.visitBundle(bundle, null);
      visitor.visitEnd();
    }
  }

  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        try (InputStream in = Files.newInputStream(file)) {
          Files.copy(in, copy);
        }
      }
    }
  }
}
