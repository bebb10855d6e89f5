package io.deliverygate.fact;

import java.util.List;

/** Something bad about code that has to be known again while the code around it changes. */
public sealed interface Flaw permits Finding, DuplicateBlock {

  /** The module that it was found in. */
  String module();

  /**
   * What it is known by wherever it stands: the same while lines move and files are renamed. Two
   * flaws that say the same of the same code share it.
   */
  String fingerprint();

  /** The tool that found it. */
  String tool();

  /** The tool's name for its rule. */
  String rule();

  /** The files that it stands in, one for each place, sorted. */
  List<String> files();

  /** What is said of it, without line numbers. */
  String text();

  /** The line on which it begins, 0 where unknown. */
  int line();

  /** What it is known by in reports and waivers: what it is, and in which files. */
  String identity();

  /** What it is, and where, for people. */
  default String words() {
    return words(tool(), rule(), files(), text());
  }

  /** What a flaw is, and where, for people. */
  static String words(String tool, String rule, List<String> files, String text) {
    List<String> named = files.stream().distinct().toList();
    return "%s %s in %s: %s".formatted(tool, rule, String.join(" and ", named), text);
  }
}
