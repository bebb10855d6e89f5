package io.deliverygate.evidence.source;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The languages in which the product knows source code, by the endings of its files. */
public enum Language {
  JAVA("Java", Family.CLASSES, "java"),
  KOTLIN("Kotlin", Family.CLASSES, "kt", "kts"),
  SCALA("Scala", Family.CLASSES, "scala"),
  GROOVY("Groovy", Family.CLASSES, "groovy"),
  JAVASCRIPT("JavaScript", Family.SCRIPTS, "js", "mjs", "cjs", "jsx"),
  TYPESCRIPT("TypeScript", Family.SCRIPTS, "ts", "mts", "cts", "tsx"),
  VUE("Vue", Family.SCRIPTS, "vue"),
  SVELTE("Svelte", Family.SCRIPTS, "svelte"),
  JSP("JSP", Family.PAGES, "jsp", "jspx", "jspf", "tag", "tagx");

  private static final Map<String, Language> BY_ENDING =
      Arrays.stream(values())
          .flatMap(language -> language.endings.stream().map(ending -> Map.entry(ending, language)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** What only declares, or describes a build. */
  private static final Pattern NO_CODE = Pattern.compile(".*\\.d\\.[mc]?ts|(.*\\.)?gradle\\.kts");

  /** What a build makes of the files. */
  public enum Family {
    /** Compiled to class files. */
    CLASSES,
    /** Built by npm and its like, where a package.json lies. */
    SCRIPTS,
    /** Compiled by a server. */
    PAGES
  }

  private final String title;
  private final Family family;
  private final Set<String> endings;

  Language(String title, Family family, String... endings) {
    this.title = title;
    this.family = family;
    this.endings = Set.of(endings);
  }

  /** As people say it. */
  public String title() {
    return title;
  }

  public Family family() {
    return family;
  }

  /** The endings of its files, without the dot. */
  public Set<String> endings() {
    return endings;
  }

  /**
   * The language of a file by its name; none where it is no source code that is known. A file that
   * only declares what is written elsewhere is none either, nor is a script of the build.
   */
  public static Optional<Language> of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot < 0 || NO_CODE.matcher(name).matches()
        ? Optional.empty()
        : Optional.ofNullable(BY_ENDING.get(name.substring(dot + 1)));
  }

  /** Those of one family. */
  public static Set<Language> of(Family family) {
    return Arrays.stream(values())
        .filter(language -> language.family == family)
        .collect(Collectors.toUnmodifiableSet());
  }
}
