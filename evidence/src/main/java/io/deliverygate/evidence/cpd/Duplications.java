package io.deliverygate.evidence.cpd;

import io.deliverygate.fact.DuplicateBlock;
import io.deliverygate.fact.DuplicateBlock.Occurrence;
import io.deliverygate.fact.Duplication;
import io.deliverygate.fact.Fact;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The duplicates of all reports of one project, those of modules and those of aggregates over them.
 * A file that several reports speak of counts once, as the report has it that found most; a block
 * with the same occurrences counts once. Which report comes first makes no difference.
 */
public final class Duplications implements Consumer<Fact> {

  private final Map<SourceFile, Duplication> files = new LinkedHashMap<>();
  private final Map<Set<Occurrence>, DuplicateBlock> blocks = new LinkedHashMap<>();

  private record SourceFile(String module, String file) {}

  /** Takes a fact of a report that was read to its end; others than duplicates are refused. */
  @Override
  public void accept(Fact fact) {
    if (fact instanceof Duplication file) {
      files.merge(new SourceFile(file.module(), file.file()), file, Duplications::worse);
    } else if (fact instanceof DuplicateBlock block) {
      blocks.merge(new HashSet<>(block.occurrences()), block, Duplications::longer);
    } else {
      throw new IllegalArgumentException("no duplicate: " + fact);
    }
  }

  /** What is left: a fact per file, then a fact per block. */
  public Stream<Fact> facts() {
    return Stream.concat(files.values().stream(), blocks.values().stream());
  }

  private static Duplication worse(Duplication one, Duplication other) {
    if (one.duplicatedTokens() != other.duplicatedTokens()) {
      return one.duplicatedTokens() > other.duplicatedTokens() ? one : other;
    }
    return one.source().compareTo(other.source()) <= 0 ? one : other;
  }

  private static DuplicateBlock longer(DuplicateBlock one, DuplicateBlock other) {
    if (one.tokens() != other.tokens()) {
      return one.tokens() > other.tokens() ? one : other;
    }
    return one.source().compareTo(other.source()) <= 0 ? one : other;
  }
}
