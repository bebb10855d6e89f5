package io.deliverygate.evidence.jacoco;

import io.deliverygate.evidence.ModuleLayout.ClassFilter;
import java.nio.file.Path;
import java.util.List;
import org.codehaus.plexus.util.DirectoryScanner;
import org.codehaus.plexus.util.StringUtils;

/** Ant patterns over class files, matched by the very code that JaCoCo's report goal uses. */
final class ClassPatterns extends DirectoryScanner {

  ClassPatterns(ClassFilter filter) {
    setIncludes(patterns(filter.includes(), "**"));
    setExcludes(patterns(filter.excludes(), ""));
    setupMatchPatterns();
  }

  /** As JaCoCo has it, a comma inside a pattern separates two. */
  private static String[] patterns(List<String> patterns, String otherwise) {
    String joined = patterns.isEmpty() ? otherwise : String.join(",", patterns);
    return StringUtils.split(joined, ",");
  }

  /**
   * @param file relative to the classes folder
   */
  boolean take(Path file) {
    return isIncluded(file.toString()) && !isExcluded(file.toString());
  }
}
