package io.deliverygate.evidence.git;

import io.deliverygate.evidence.source.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The lines of some code, by which one can tell whether it is a copy of other code, however files
 * are called or indented. What code of any project has in common does not count: short lines, and
 * those that name packages.
 */
final class CopiedLines {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern PACKAGE = Pattern.compile("(package|import|using)[\\w.*]+;?");
  private static final int SHORTEST = 8;
  private static final int FEW = 20;
  private static final double COPY = 0.5;
  private static final double COPY_OF_FEW = 0.9;

  private final Set<String> code = new HashSet<>();
  private final Set<String> others = new HashSet<>();

  /** Adds a file; what lies in records and policies is no code. */
  void add(String path, byte[] content) {
    Set<String> to = Language.of(Path.of(path)).isPresent() ? code : others;
    new String(content, StandardCharsets.UTF_8)
        .lines()
        .map(line -> BLANKS.matcher(line).replaceAll(""))
        .filter(line -> line.length() >= SHORTEST && !PACKAGE.matcher(line).matches())
        .forEach(to::add);
  }

  /** How much of this is in a copy of it; empty where that is no copy. */
  Optional<Double> inCopy(CopiedLines copy) {
    Set<String> mine = code.isEmpty() ? others : code;
    Set<String> its = code.isEmpty() ? copy.others : copy.code;
    double share = mine.stream().filter(its::contains).count() / (double) Math.max(1, mine.size());
    return Optional.of(share).filter(part -> part >= (mine.size() < FEW ? COPY_OF_FEW : COPY));
  }
}
