package io.deliverygate.evidence.jacoco;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.evidence.UnreadableReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.data.ExecutionDataStore;

/**
 * A module's compiled classes, as far as its JaCoCo configuration reports them: class files, and
 * class files inside archives among them, as JaCoCo's report goal takes both.
 */
final class ClassFolder {

  private final Path folder;
  private final List<Path> files;

  private ClassFolder(Path folder, List<Path> files) {
    this.folder = folder;
    this.files = files;
  }

  static ClassFolder of(ProjectTree tree, ModuleLayout module) throws IOException {
    ClassPatterns patterns = new ClassPatterns(module.coverage());
    List<Path> files = new ArrayList<>();
    tree.walk(
        module.classes(),
        folder -> false,
        (file, attributes) -> {
          if (patterns.take(module.classes().relativize(file))) {
            files.add(file);
          }
        });
    Collections.sort(files);
    return new ClassFolder(module.classes(), files);
  }

  /**
   * Finds out which lines and branches of the classes ran.
   *
   * @throws UnreadableReport where a class file cannot be parsed, or two differ under one name
   */
  CoverageBuilder analyse(ExecutionDataStore data) throws UnreadableReport, IOException {
    CoverageBuilder builder = new CoverageBuilder();
    ClassBytes bytes = new ClassBytes(new Analyzer(data, builder));
    for (Path file : files) {
      bytes.analyse(Files.newInputStream(file), folder.relativize(file).toString());
    }
    return builder;
  }
}
