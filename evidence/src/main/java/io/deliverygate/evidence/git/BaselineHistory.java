package io.deliverygate.evidence.git;

import io.deliverygate.evidence.git.GitProject.Found;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.PastEffort;
import io.deliverygate.io.PlainDecimal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Tells how much remediation effort earlier baselines accepted: the newest ones first. */
final class BaselineHistory {

  /** So many changes of the baseline are looked at. */
  private static final int MOST = 12;

  private static final int LARGEST = 64 << 20;
  private static final Pattern EFFORT =
      Pattern.compile("^effort-minutes:\\s*(\\S+)\\s*$", Pattern.MULTILINE);

  private final OpenProject open;
  private final String folder;

  /**
   * @param folder that of the baselines, relative to the project's root
   */
  BaselineHistory(OpenProject open, String folder) {
    this.open = open;
    this.folder = open.folder().isEmpty() ? folder : open.folder() + "/" + folder;
  }

  Found read() throws IOException {
    List<Fact> efforts = new ArrayList<>();
    try (RevWalk walk = new RevWalk(open.repository())) {
      walk.setFirstParent(true);
      walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(folder), TreeFilter.ANY_DIFF));
      walk.markStart(walk.parseCommit(open.head()));
      for (RevCommit commit = walk.next();
          commit != null && efforts.size() < MOST;
          commit = walk.next()) {
        walk.parseBody(commit);
        effort(commit, efforts.size()).ifPresent(efforts::add);
      }
    }
    return new Found(efforts, "");
  }

  /** What the baselines of a commit accept together; nothing where it has none. */
  private Optional<PastEffort> effort(RevCommit commit, int back) throws IOException {
    Optional<BigDecimal> sum = Optional.empty();
    try (TreeWalk files = new TreeWalk(open.repository())) {
      files.addTree(commit.getTree());
      files.setRecursive(true);
      files.setFilter(PathFilter.create(folder));
      while (files.next()) {
        Optional<BigDecimal> minutes = minutes(open.repository().open(files.getObjectId(0)));
        BigDecimal before = sum.orElse(BigDecimal.ZERO);
        sum = minutes.isPresent() ? minutes.map(before::add) : sum;
      }
    }
    PersonIdent committer = commit.getCommitterIdent();
    Day day = Day.of(committer.getWhenAsInstant(), committer.getZoneId());
    return sum.map(minutes -> new PastEffort(back, commit.name(), day, minutes, GitWorkTree.LABEL));
  }

  private static Optional<BigDecimal> minutes(ObjectLoader file) throws IOException {
    String text = new String(file.getCachedBytes(LARGEST), StandardCharsets.UTF_8);
    Matcher effort = EFFORT.matcher(text);
    return effort.find() ? PlainDecimal.of(effort.group(1)) : Optional.empty();
  }
}
