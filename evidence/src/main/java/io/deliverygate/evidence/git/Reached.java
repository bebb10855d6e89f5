package io.deliverygate.evidence.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** The commits that were reached from some starts so far; it does not go by their dates. */
final class Reached {

  private final OpenProject open;
  private final Set<ObjectId> ends;
  private final Set<ObjectId> known = new HashSet<>();
  private boolean cut;

  Reached(OpenProject open) throws IOException {
    this.open = open;
    this.ends = open.ends();
  }

  /** The commits reachable from here that were not reached before. */
  List<RevCommit> from(RevCommit start) throws IOException {
    List<RevCommit> fresh = new ArrayList<>();
    Deque<RevCommit> todo = new ArrayDeque<>();
    cut = false;
    meet(start, todo);
    while (!todo.isEmpty()) {
      RevCommit commit = todo.pop();
      fresh.add(commit);
      cut |= ends.contains(commit);
      for (RevCommit parent : commit.getParents()) {
        meet(parent, todo);
      }
    }
    return fresh;
  }

  /** Whether the last search met a commit whose parents a shallow clone lacks. */
  boolean cut() {
    return cut;
  }

  private void meet(RevCommit commit, Deque<RevCommit> todo) throws IOException {
    if (known.add(commit.copy())) {
      todo.push(open.walk().parseCommit(commit));
    }
  }
}
