package io.deliverygate.evidence.git;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The lines of a work tree that are new or changed since a commit.
 *
 * @param base full id of the commit; empty where everything is new, or it is not known
 * @param reason why since that commit, as a clause
 * @param lines ranges in ascending order, by path relative to the project's root; renamed files
 *     count under their new name, binary and deleted ones not
 * @param note why it is not known; empty where it is
 */
public record ChangedLines(
    String base, String reason, SortedMap<String, List<LineRange>> lines, String note) {

  public ChangedLines {
    lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
  }

  static ChangedLines unknown(String note) {
    return new ChangedLines("", "", new TreeMap<>(), note);
  }

  /** Whether it is known which lines changed. */
  public boolean known() {
    return note.isEmpty();
  }
}
