package io.deliverygate.fact;

import java.util.List;

/**
 * The commit that is judged: the newest one that touches anything outside {@code delivery/}.
 *
 * @param commit full object id
 * @param clean whether the work tree holds nothing but what is committed, outside {@code delivery/}
 * @param tags names of the tags that point at the commit or at a later one that touches only {@code
 *     delivery/}, sorted
 */
public record Revision(String commit, boolean clean, List<String> tags, String source)
    implements Fact {

  public Revision {
    tags = List.copyOf(tags);
  }
}
