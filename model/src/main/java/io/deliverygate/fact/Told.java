package io.deliverygate.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * Of how much of what a module consists of a kind of evidence tells: a report that names no file is
 * no evidence of any.
 *
 * @param module module that has the parts
 * @param parts what is counted, such as {@code Java source files}
 * @param all how many there are that evidence of this kind has to tell of
 * @param told of how many of them it tells
 * @param untold the others, sorted: files by their paths from the project's root
 * @param source path of a report that tells of some, empty where there is none
 */
public record Told(
    EvidenceKind kind,
    String module,
    String parts,
    long all,
    long told,
    List<String> untold,
    String source)
    implements Fact {

  public Told {
    untold = List.copyOf(untold);
  }

  /** The same without those of the others of which nothing has to tell. */
  public Told without(Predicate<String> part) {
    List<String> rest = untold.stream().filter(part.negate()).toList();
    long left = all - (untold.size() - rest.size());
    return new Told(kind, module, parts, left, told, rest, source);
  }

  /** Whether it tells of a share of at least so many percent. */
  public boolean reaches(BigDecimal percent) {
    BigDecimal hundredfold = BigDecimal.valueOf(told).multiply(BigDecimal.valueOf(100));
    return hundredfold.compareTo(percent.multiply(BigDecimal.valueOf(all))) >= 0;
  }
}
