package io.deliverygate.evidence.git;

import io.deliverygate.fact.Day;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** When files were changed. */
final class PathHistory {

  private final OpenProject open;

  PathHistory(OpenProject open) {
    this.open = open;
  }

  /**
   * The day of the last commit that changed a file, or something in a folder.
   *
   * @param path in the repository
   * @param today what to answer where it is changed and not committed
   * @return nothing where no commit has it, and where a shallow clone ends before that commit
   */
  Optional<Day> lastChange(String path, Day today) throws IOException {
    if (isTouched(path)) {
      return Optional.of(today);
    }
    try (RevWalk walk = new RevWalk(open.repository())) {
      walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
      walk.markStart(walk.parseCommit(open.head()));
      RevCommit commit = walk.next();
      return commit == null || open.ends().contains(commit)
          ? Optional.empty()
          : Optional.of(day(commit.getCommitterIdent()));
    }
  }

  private boolean isTouched(String path) throws IOException {
    IndexDiff diff =
        new IndexDiff(open.repository(), open.head(), new PlainFiles(open.repository()));
    diff.setFilter(PathFilter.create(path));
    return diff.diff();
  }

  private static Day day(PersonIdent committer) {
    return Day.of(committer.getWhenAsInstant(), committer.getZoneId());
  }
}
