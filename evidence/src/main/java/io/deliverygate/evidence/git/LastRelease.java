package io.deliverygate.evidence.git;

import io.deliverygate.fact.NewCodeWindow;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Finds the release before what is checked out: of the tagged commits in its history the one that
 * has most of that history behind it. A tag on what is checked out does not count, for that is the
 * release yet to be judged; what changes only records is still the same release.
 */
final class LastRelease {

  private final OpenProject open;
  private final NewCodeWindow window;
  private boolean cut;

  LastRelease(OpenProject open, NewCodeWindow window) {
    this.open = open;
    this.window = window;
  }

  /**
   * @param of whose last release it is, as the end of a clause
   */
  NewCodeStart start(String of) throws IOException {
    History.Judged judged = open.judged();
    if (judged.commit().isEmpty()) {
      return NewCodeStart.unknown(judged.note());
    }
    Map<ObjectId, String> tags = releases();
    tags.keySet().removeAll(judged.sameContent());
    Optional<RevCommit> last = last(tags);
    if (last.isPresent()) {
      String reason = "it is %s, the last release%s".formatted(tags.get(last.get()), of);
      return NewCodeStart.at(last.get(), reason);
    }
    return cut
        ? NewCodeStart.unknown(
            "the clone is shallow and ends before the last release; " + OpenProject.UNSHALLOW)
        : NewCodeStart.beginning(
            "there is no last release%s, no tag '%s' in its history (tags that the clone lacks are fetched by git fetch --tags)"
                .formatted(of, window.releases()));
  }

  /** Names of releases by commit; of several on one commit the last in alphabetical order. */
  private Map<ObjectId, String> releases() throws IOException {
    RefDatabase refs = open.repository().getRefDatabase();
    Map<String, ObjectId> byName = new TreeMap<>();
    for (Ref tag : refs.getRefsByPrefix(Constants.R_TAGS)) {
      String name = tag.getName().substring(Constants.R_TAGS.length());
      if (window.isRelease(name)) {
        ObjectId peeled = refs.peel(tag).getPeeledObjectId();
        byName.put(name, peeled == null ? tag.getObjectId() : peeled);
      }
    }
    Map<ObjectId, String> byCommit = new HashMap<>();
    byName.forEach((name, commit) -> byCommit.put(commit, name));
    return byCommit;
  }

  /** Of those that lie behind another one nothing need be counted. */
  private Optional<RevCommit> last(Map<ObjectId, String> tags) throws IOException {
    List<RevCommit> left = new ArrayList<>(nearest(tags.keySet()));
    left.sort(Comparator.comparing(RevCommit::getCommitTime).reversed().thenComparing(tags::get));
    Map<RevCommit, Integer> sizes = new HashMap<>();
    while (!left.isEmpty()) {
      RevCommit commit = left.remove(0);
      Set<RevCommit> behind = new HashSet<>(new Reached(open).from(commit));
      sizes.put(commit, behind.size());
      left.removeAll(behind);
    }
    Comparator<RevCommit> order = Comparator.comparing(sizes::get);
    return sizes.keySet().stream().max(order.thenComparing(tags::get));
  }

  /** The tagged commits that can be reached past no other one. */
  private Set<RevCommit> nearest(Set<ObjectId> tagged) throws IOException {
    Set<RevCommit> found = new HashSet<>();
    Set<ObjectId> known = new HashSet<>();
    Deque<RevCommit> todo = new ArrayDeque<>();
    todo.push(open.head());
    while (!todo.isEmpty()) {
      RevCommit commit = todo.pop();
      if (tagged.contains(commit)) {
        found.add(commit);
      } else {
        cut |= open.ends().contains(commit);
        for (RevCommit parent : commit.getParents()) {
          if (known.add(parent.copy())) {
            todo.push(open.walk().parseCommit(parent));
          }
        }
      }
    }
    return found;
  }
}
