package io.deliverygate.evidence.git;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The lines of a work tree that are new or changed since a commit.
 *
 * @param base full id of the commit, empty where it is not known
 * @param lines ranges in ascending order, by path relative to the project's root; renamed files
 *     count under their new name, binary and deleted ones not
 * @param note why it is not known; empty where it is
 */
public record ChangedLines(String base, SortedMap<String, List<LineRange>> lines, String note) {

  public ChangedLines {
    lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
  }

  static ChangedLines unknown(String note) {
    return new ChangedLines("", new TreeMap<>(), note);
  }

  /** Whether it is known which lines changed. */
  public boolean known() {
    return note.isEmpty();
  }
}
