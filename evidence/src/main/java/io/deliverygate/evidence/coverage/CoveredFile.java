package io.deliverygate.evidence.coverage;

import io.deliverygate.evidence.LineCoverage;
import io.deliverygate.evidence.source.CodeName;
import io.deliverygate.fact.Coverage;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The coverage of one source file, put together from all that a report says of it: a line or branch
 * is covered where one entry says so.
 */
public final class CoveredFile {

  private final BitSet seen = new BitSet();
  private final BitSet covered = new BitSet();
  private final Map<String, Share> branches = new HashMap<>();

  /** So many of the branches of one place. */
  private record Share(int taken, int all) {

    Share best(Share other) {
      return new Share(Math.max(taken, other.taken), Math.max(all, other.all));
    }
  }

  /** Length up to the last line that was seen. */
  int length() {
    return seen.length();
  }

  /** A line of code. */
  public void line(int number, boolean ran) {
    seen.set(number);
    if (ran) {
      covered.set(number);
    }
  }

  /**
   * Branches of one place, such as a line or an arm of it.
   *
   * @param place tells the place from others of the file
   */
  public void branches(String place, int taken, int all) {
    branches.merge(place, new Share(taken, all), Share::best);
  }

  private BitSet missed() {
    BitSet missed = (BitSet) seen.clone();
    missed.andNot(covered);
    return missed;
  }

  Coverage fact(CodeName name, String source) {
    long taken = branches.values().stream().mapToLong(Share::taken).sum();
    long all = branches.values().stream().mapToLong(Share::all).sum();
    return new Coverage(
        name.module(),
        name.file(),
        covered.cardinality(),
        missed().cardinality(),
        taken,
        all - taken,
        source);
  }

  LineCoverage lines(CodeName name, String source) {
    return new LineCoverage(name.module(), name.file(), covered, missed(), source);
  }
}
