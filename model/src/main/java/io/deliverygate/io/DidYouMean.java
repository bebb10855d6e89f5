package io.deliverygate.io;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/** Suggests the name that somebody probably meant. */
public final class DidYouMean {

  private DidYouMean() {}

  /**
   * The fix for a name that nobody knows.
   *
   * @param name what was written
   * @param known what could have been written
   * @param otherwise what introduces the list of known names where none is near
   * @return «did you mean 'x'?», or the known names
   */
  public static String of(String name, Collection<String> known, String otherwise) {
    return nearest(name, known)
        .map(near -> "did you mean '" + near + "'?")
        .orElseGet(() -> otherwise + String.join(", ", new TreeSet<>(known)));
  }

  private static Optional<String> nearest(String name, Collection<String> known) {
    int farthest = Math.max(2, name.length() / 3);
    return known.stream()
        .filter(candidate -> distance(name, candidate) <= farthest)
        .filter(candidate -> distance(name, candidate) < candidate.length())
        .min(
            Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Levenshtein's distance: single-character edits from one text to the other. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
