package io.deliverygate.evidence.git;

import java.util.BitSet;

/**
 * Lines of a file that follow each other.
 *
 * @param first number of the first line, from 1
 * @param last number of the last one, not before the first
 */
public record LineRange(int first, int last) {

  /** How many of some lines lie in the range. */
  public long count(BitSet lines) {
    return lines.get(first, last + 1).cardinality();
  }
}
