package io.deliverygate.evidence.git;

import io.deliverygate.fact.Day;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * When commits first had what records say. Each content of a file is read once, and only commits
 * that can tell are looked at.
 */
public final class RecordHistory {

  private static final int LARGEST = 64 << 20;

  private final OpenProject open;
  private final String folder;
  private final Function<String, Set<String>> reader;
  private final Map<ObjectId, Set<String>> contents = new HashMap<>();
  private final Map<ObjectId, Set<String>> commits = new HashMap<>();
  private final List<Version> versions = new ArrayList<>();

  /** A commit that changed records, and the day of it. */
  private record Version(RevCommit commit, Day day) {}

  /**
   * @param folder of the records, relative to the project's root
   * @param reader what a text says, as texts; nothing where it cannot be read
   */
  RecordHistory(OpenProject open, String folder, Function<String, Set<String>> reader)
      throws IOException {
    this.open = open;
    this.folder = open.folder().isEmpty() ? folder : open.folder() + "/" + folder;
    this.reader = reader;
    walk();
  }

  private void walk() throws IOException {
    try (RevWalk walk = new RevWalk(open.repository())) {
      walk.sort(RevSort.COMMIT_TIME_DESC);
      walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(folder), TreeFilter.ANY_DIFF));
      walk.markStart(walk.parseCommit(open.head()));
      for (RevCommit commit : walk) {
        PersonIdent committer = commit.getCommitterIdent();
        versions.add(
            new Version(commit, Day.of(committer.getWhenAsInstant(), committer.getZoneId())));
        commit.disposeBody();
      }
    }
    Collections.reverse(versions);
  }

  /**
   * The day of the first commit that says something, where that is later than a day.
   *
   * @param said what is asked for
   * @param claimed the day; unknown for the beginning of all
   * @param never what to answer where no commit says it
   */
  public Optional<Day> laterThan(Day claimed, String said, Day never) throws IOException {
    int before = -1;
    while (before + 1 < versions.size() && versions.get(before + 1).day().notAfter(claimed)) {
      before++;
    }
    if (before >= 0 && saidIn(versions.get(before)).contains(said)) {
      return Optional.empty();
    }
    for (Version version : versions.subList(before + 1, versions.size())) {
      if (saidIn(version).contains(said)) {
        return Optional.of(version.day());
      }
    }
    return Optional.of(never);
  }

  private Set<String> saidIn(Version version) throws IOException {
    Set<String> known = commits.get(version.commit());
    if (known != null) {
      return known;
    }
    Set<String> all = new HashSet<>();
    try (TreeWalk files = new TreeWalk(open.repository())) {
      files.addTree(open.repository().parseCommit(version.commit()).getTree());
      files.setRecursive(true);
      files.setFilter(PathFilter.create(folder));
      while (files.next()) {
        if (files.getNameString().matches(".*\\.ya?ml")) {
          all.addAll(content(files.getObjectId(0)));
        }
      }
    }
    commits.put(version.commit(), all);
    return all;
  }

  private Set<String> content(ObjectId id) throws IOException {
    Set<String> known = contents.get(id);
    if (known == null) {
      ObjectLoader file = open.repository().open(id);
      known = reader.apply(new String(file.getCachedBytes(LARGEST), StandardCharsets.UTF_8));
      contents.put(id, known);
    }
    return known;
  }
}
