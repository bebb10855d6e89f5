package io.deliverygate.evidence.collect.coverage;

import io.deliverygate.evidence.LineCoverage;
import io.deliverygate.evidence.LineSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The coverage of a project line by line, where somebody asks for it. As with {@link
 * CoverageMerge}, a file of which several reports tell counts as the one has it that saw more lines
 * covered.
 */
public final class LineMerge implements LineSink {

  private final boolean asked;
  private final Map<Part, LineCoverage> best = new HashMap<>();

  /** A source file of a module. */
  private record Part(String module, String file) {}

  public LineMerge(boolean asked) {
    this.asked = asked;
  }

  @Override
  public boolean asks() {
    return asked;
  }

  @Override
  public void take(LineCoverage file) {
    best.merge(new Part(file.module(), file.file()), file, LineMerge::better);
  }

  private static LineCoverage better(LineCoverage one, LineCoverage other) {
    return other.covered().cardinality() > one.covered().cardinality() ? other : one;
  }

  Optional<LineCoverage> of(String module, String file) {
    return Optional.ofNullable(best.get(new Part(module, file)));
  }

  /** Takes what a report says once it is known that the report can be believed. */
  OneReport oneReport() {
    return new OneReport();
  }

  /** What one report says. */
  final class OneReport implements LineSink {

    private final List<LineCoverage> files = new ArrayList<>();

    @Override
    public boolean asks() {
      return asked;
    }

    @Override
    public void take(LineCoverage file) {
      files.add(file);
    }

    /** The report can be believed. */
    void keep() {
      files.forEach(LineMerge.this::take);
    }
  }
}
