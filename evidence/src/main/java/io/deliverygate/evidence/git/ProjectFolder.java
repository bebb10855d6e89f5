package io.deliverygate.evidence.git;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Where a project lay at an earlier commit. One whose folder is new may have been moved there from
 * a folder whose policy is gone.
 *
 * @param path its folder then, relative to the repository's top; empty where it was not there yet
 * @param note why that cannot be told; else empty
 */
record ProjectFolder(Optional<String> path, String note) {

  private static final String POLICY = "delivery-gate.yaml";

  static ProjectFolder at(OpenProject open, RevCommit base) throws IOException {
    if (open.folder().isEmpty() || holds(open, base, open.folder())) {
      return new ProjectFolder(Optional.of(open.folder()), "");
    }
    Set<String> left = foldersLeft(open, base);
    return left.size() > 1
        ? new ProjectFolder(
            Optional.empty(),
            "at %s the project's folder was not there yet, and the policies of %s are gone; move one project at a time"
                .formatted(base.name(), String.join(", ", left)))
        : new ProjectFolder(left.stream().findFirst(), "");
  }

  private static Set<String> foldersLeft(OpenProject open, RevCommit base) throws IOException {
    Set<String> left = new TreeSet<>();
    try (TreeWalk trees = new TreeWalk(open.repository())) {
      trees.addTree(base.getTree());
      trees.setRecursive(true);
      while (trees.next()) {
        String path = trees.getPathString();
        if (trees.getNameString().equals(POLICY) && !holds(open, open.head(), path)) {
          left.add(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
        }
      }
    }
    return left;
  }

  private static boolean holds(OpenProject open, RevCommit commit, String path) throws IOException {
    try (TreeWalk found = TreeWalk.forPath(open.repository(), path, commit.getTree())) {
      return found != null;
    }
  }
}
