package io.deliverygate.evidence.source;

import static io.deliverygate.evidence.source.Language.GROOVY;
import static io.deliverygate.evidence.source.Language.JAVA;
import static io.deliverygate.evidence.source.Language.JAVASCRIPT;
import static io.deliverygate.evidence.source.Language.KOTLIN;
import static io.deliverygate.evidence.source.Language.SCALA;
import static io.deliverygate.evidence.source.Language.SVELTE;
import static io.deliverygate.evidence.source.Language.TYPESCRIPT;
import static io.deliverygate.evidence.source.Language.VUE;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which languages a tool reads as it is commonly used. A tool that is not known here reads those of
 * which it names a file.
 */
public final class ToolLanguages {

  private static final Set<Language> SCRIPTS = EnumSet.of(JAVASCRIPT, TYPESCRIPT, VUE, SVELTE);
  private static final Set<Language> COMPILED = EnumSet.of(JAVA, KOTLIN);
  private static final Set<Language> MANY =
      EnumSet.of(JAVA, KOTLIN, SCALA, GROOVY, JAVASCRIPT, TYPESCRIPT);

  /** By how the tool's name begins, in small letters. */
  private static final List<Map.Entry<String, Set<Language>>> BY_NAME =
      List.of(
          Map.entry("pmd", EnumSet.of(JAVA)),
          Map.entry("checkstyle", EnumSet.of(JAVA)),
          Map.entry("spotbugs", EnumSet.of(JAVA)),
          Map.entry("findbugs", EnumSet.of(JAVA)),
          Map.entry("error prone", EnumSet.of(JAVA)),
          Map.entry("errorprone", EnumSet.of(JAVA)),
          Map.entry("infer", EnumSet.of(JAVA)),
          Map.entry("detekt", EnumSet.of(KOTLIN)),
          Map.entry("ktlint", EnumSet.of(KOTLIN)),
          Map.entry("diktat", EnumSet.of(KOTLIN)),
          Map.entry("scalastyle", EnumSet.of(SCALA)),
          Map.entry("scapegoat", EnumSet.of(SCALA)),
          Map.entry("scalafix", EnumSet.of(SCALA)),
          Map.entry("codenarc", EnumSet.of(GROOVY)),
          Map.entry("eslint", SCRIPTS),
          Map.entry("oxlint", SCRIPTS),
          Map.entry("biome", SCRIPTS),
          Map.entry("jshint", EnumSet.of(JAVASCRIPT)),
          Map.entry("tslint", EnumSet.of(TYPESCRIPT)),
          Map.entry("android lint", COMPILED),
          Map.entry("qdjvm", COMPILED),
          Map.entry("qodana", COMPILED),
          Map.entry("intellij", COMPILED),
          Map.entry("codeql", EnumSet.of(JAVA, KOTLIN, JAVASCRIPT, TYPESCRIPT)),
          Map.entry("semgrep", MANY),
          Map.entry("snyk", MANY),
          Map.entry("sonar", MANY));

  private ToolLanguages() {}

  /** The languages that are known to be read; none where the tool is not known. */
  public static Set<Language> of(String tool) {
    String name = tool.toLowerCase(Locale.ROOT);
    return BY_NAME.stream()
        .filter(each -> name.startsWith(each.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(Set.of());
  }
}
