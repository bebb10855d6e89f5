package io.deliverygate.evidence.jacoco;

import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.MethodComplexity;

/**
 * Makes the facts about one package.
 *
 * @param folder the package's name with slashes, empty for the unnamed one
 * @param source path of the report
 */
record CoverageFacts(String folder, String source) {

  /** Package and name of a source file; empty where the class names none. */
  String file(String name) {
    return name.isEmpty() || folder.isEmpty() ? name : folder + "/" + name;
  }

  static String type(String internalName) {
    return internalName.replace('/', '.');
  }

  /**
   * @param file package and name of a source file, or a class that names none
   */
  Coverage coverage(String module, String file, FileLines lines) {
    return new Coverage(
        module,
        file,
        lines.linesCovered(),
        lines.linesMissed(),
        lines.branchesCovered(),
        lines.branchesMissed(),
        source);
  }

  /**
   * @param type class name with dots
   * @param file package and name of the source file
   */
  MethodComplexity complexity(
      String module, String type, String method, String file, int line, int complexity) {
    return new MethodComplexity(module, type, method, file, line, complexity, source);
  }
}
