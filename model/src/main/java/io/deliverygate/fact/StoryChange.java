package io.deliverygate.fact;

/**
 * A commit that was made for a story: its message names the story, or the merge that brought it
 * does. Merges, and commits that touch only records, are no changes of their own.
 *
 * @param story the story
 * @param commit full object id
 * @param authors everybody who has a share in it, each as {@code Name <address>}, with semicolons
 *     between
 * @param on the day on which it was committed
 */
public record StoryChange(String story, String commit, String authors, Day on, String source)
    implements Fact {

  /** Digits by which people tell commits apart. */
  private static final int SHOWN = 8;

  /** The commit for people to read. */
  public String shown() {
    return commit.substring(0, Math.min(SHOWN, commit.length()));
  }
}
