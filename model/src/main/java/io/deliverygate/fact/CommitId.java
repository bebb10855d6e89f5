package io.deliverygate.fact;

import java.util.regex.Pattern;

/** Ids of commits. They are compared whole: somebody can make another commit that begins alike. */
public final class CommitId {

  private static final Pattern WHOLE = Pattern.compile("[0-9a-fA-F]{40}|[0-9a-fA-F]{64}");

  private CommitId() {}

  /** Whether a text has all digits of an id: 40, or 64 in a repository of SHA-256. */
  public static boolean whole(String text) {
    return WHOLE.matcher(text).matches();
  }

  /** Whether a record that names a commit means this one; a part of an id means none. */
  public static boolean same(String written, String commit) {
    return whole(written) && written.equalsIgnoreCase(commit);
  }

  /** Why a part of an id does not count, with the fix. */
  public static String inPart(String text) {
    return "'%s' is not a whole commit id, and others can begin so (write all 40 digits: git rev-parse %s)"
        .formatted(text, text);
  }
}
