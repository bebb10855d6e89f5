package io.deliverygate.evidence.coverage;

import io.deliverygate.evidence.LineCoverage;
import io.deliverygate.evidence.source.CodeName;
import io.deliverygate.evidence.source.SourceEnd;
import io.deliverygate.fact.Coverage;
import java.io.IOException;
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
  private record Share(int line, int taken, int all) {

    Share best(Share other) {
      return new Share(line, Math.max(taken, other.taken), Math.max(all, other.all));
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
   * @param line number of the line; 0 where it is not known
   * @param place tells the place from others of the file
   */
  public void branches(int line, String place, int taken, int all) {
    branches.merge(place, new Share(line, taken, all), Share::best);
  }

  /** Adds what the report says of the same file under another name. */
  void add(CoveredFile other) {
    seen.or(other.seen);
    covered.or(other.covered);
    other.branches.forEach((place, share) -> branches.merge(place, share, Share::best));
  }

  /**
   * Leaves out what lies behind the end of the file; all of it where it cannot be about the file.
   *
   * @param module name of the module that holds the file
   */
  void compare(SourceEnd end, String module, OtherStates others) throws IOException {
    long within = seen.stream().filter(line -> !end.isBefore(line)).count();
    int last = Math.max(seen.length() - 1, lastBranch());
    boolean strangeBranch = end.isBefore(lastBranch()) && !end.compiler().adds();
    if (strangeBranch || !end.allows(within, seen.cardinality() - within)) {
      others.add(module, end, last, seen.cardinality());
      seen.clear();
      branches.clear();
    } else if (end.isBefore(last)) {
      seen.clear(end.last() + 1, Math.max(seen.length(), end.last() + 1));
      branches.values().removeIf(share -> end.isBefore(share.line));
    }
    covered.and(seen);
  }

  private int lastBranch() {
    return branches.values().stream().mapToInt(Share::line).max().orElse(0);
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
