package io.deliverygate.evidence.cpd;

import java.util.Arrays;

/** One source file and where in it CPD found duplicates: 8 bytes an occurrence. */
final class CpdFile {

  private static final int UNKNOWN = -1;

  private final String module;
  private final String label;
  private final int line;
  private int total = UNKNOWN;
  private int[] begins = {};
  private int[] ends = {};
  private int count;

  /**
   * @param line where in the report it is named first
   */
  CpdFile(String module, String label, int line) {
    this.module = module;
    this.label = label;
    this.line = line;
  }

  String module() {
    return module;
  }

  String label() {
    return label;
  }

  int line() {
    return line;
  }

  boolean hasTotal() {
    return total != UNKNOWN;
  }

  /** How many tokens the file has. */
  int total() {
    return total;
  }

  void total(int tokens) {
    total = tokens;
  }

  /** One occurrence, from its first to its last token. */
  void add(int begin, int end) {
    if (count == begins.length) {
      int room = Math.max(4, count * 2);
      begins = Arrays.copyOf(begins, room);
      ends = Arrays.copyOf(ends, room);
    }
    begins[count] = begin;
    ends[count] = end;
    count++;
  }

  /** From the first token of the first duplicate to the last of the last. */
  long span() {
    if (count == 0) {
      return 0;
    }
    int first = Arrays.stream(begins, 0, count).min().orElseThrow();
    int last = Arrays.stream(ends, 0, count).max().orElseThrow();
    return (long) last - first + 1;
  }

  /**
   * How many tokens lie inside at least one occurrence. Walks along the axis: between a begin that
   * finds nothing open and the end that leaves nothing open lies one duplicated stretch.
   */
  long duplicatedTokens() {
    Arrays.sort(begins, 0, count);
    Arrays.sort(ends, 0, count);
    long tokens = 0;
    int stretch = 0;
    int begun = 0;
    for (int ended = 0; ended < count; ended++) {
      if (begun == ended) {
        stretch = begins[begun];
      }
      while (begun < count && begins[begun] <= ends[ended]) {
        begun++;
      }
      if (begun == ended + 1) {
        tokens += (long) ends[ended] - stretch + 1;
      }
    }
    return tokens;
  }
}
