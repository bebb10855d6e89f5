package io.deliverygate.evidence.git;

import io.deliverygate.evidence.git.GitProject.Found;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Review;
import io.deliverygate.fact.Spelling;
import io.deliverygate.fact.StoryChange;
import io.deliverygate.io.OneLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.FooterKey;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Tells which commits were made for stories, and reads reviews of them from {@code Reviewed-by}
 * trailers. A commit is made for the stories that its message names, and for those that the merge
 * names which brought it; a trailer of a merge is a review of all that the merge brought.
 *
 * <p>Everybody who has a share in a change, also as {@code Co-authored-by} or in one of the commits
 * that a merge brings, is an author of it: the facts name them all, each as {@code Name <address>}.
 */
final class ReviewTrailers {

  private static final FooterKey REVIEWED_BY = new FooterKey("Reviewed-by");
  private static final FooterKey CO_AUTHORED_BY = new FooterKey("Co-authored-by");

  private final OpenProject open;
  private final History history;
  private final Set<Fact> facts = new LinkedHashSet<>();

  /** Stories that commits are for since the merge that brought them names these. */
  private final Map<ObjectId, Set<String>> merged = new HashMap<>();

  ReviewTrailers(OpenProject open) {
    this.open = open;
    this.history = new History(open.repository(), open.walk(), open.outside());
  }

  Found naming(Set<String> stories) throws IOException {
    if (stories.isEmpty()) {
      return new Found(List.of(), "");
    }
    NamedStories named = new NamedStories(stories);
    try (RevWalk walk = new RevWalk(open.repository())) {
      walk.sort(RevSort.TOPO); // a merge comes before what it brought
      walk.markStart(walk.parseCommit(open.head()));
      for (RevCommit commit : walk) {
        if (commit.getParentCount() > 1) {
          readMerge(commit, named);
        } else {
          read(commit, named);
        }
        commit.disposeBody();
      }
    }
    if (!facts.isEmpty()) {
      facts.add(open.source(open.head()));
    }
    return new Found(List.copyOf(facts), "");
  }

  private void read(RevCommit commit, NamedStories named) throws IOException {
    Set<String> stories = new TreeSet<>(named.in(commit.getFullMessage()));
    Set<String> inherited = merged.remove(commit);
    stories.addAll(inherited == null ? Set.of() : inherited);
    if (stories.isEmpty()) {
      return;
    }
    Set<String> authors = new LinkedHashSet<>();
    addAuthors(commit, authors);
    addReviews(commit, stories, authors, List.of(commit.name()));
    if (history.changes(open.firstParent(commit), commit)) {
      String all = String.join("; ", authors);
      for (String story : stories) {
        facts.add(new StoryChange(story, commit.name(), all, day(commit), GitWorkTree.LABEL));
      }
    }
  }

  private void readMerge(RevCommit merge, NamedStories named) throws IOException {
    Set<String> stories = named.in(merge.getFullMessage());
    if (stories.isEmpty() && merge.getFooterLines(REVIEWED_BY).isEmpty()) {
      return;
    }
    Set<String> all = new TreeSet<>(stories);
    Set<String> authors = new LinkedHashSet<>();
    List<String> commits = new ArrayList<>();
    try (RevWalk walk = new RevWalk(open.repository())) {
      walk.markUninteresting(walk.parseCommit(merge.getParent(0)));
      for (int number = 1; number < merge.getParentCount(); number++) {
        walk.markStart(walk.parseCommit(merge.getParent(number)));
      }
      for (RevCommit commit : walk) {
        if (commit.getParentCount() < 2) {
          addAuthors(commit, authors);
          commits.add(commit.name());
          all.addAll(named.in(commit.getFullMessage()));
          merged.computeIfAbsent(commit.copy(), none -> new TreeSet<>()).addAll(stories);
        }
      }
    }
    if (authors.isEmpty()) {
      addAuthors(merge, authors);
    }
    addReviews(merge, all, authors, commits);
  }

  private void addReviews(
      RevCommit commit, Set<String> stories, Set<String> authors, List<String> of) {
    String all = String.join("; ", authors);
    for (String trailer : commit.getFooterLines(REVIEWED_BY)) {
      String reviewer = OneLine.of(trailer).strip();
      if (!Spelling.of(reviewer).blank()) {
        stories.forEach(
            story ->
                facts.add(new Review(story, all, reviewer, day(commit), of, 0, GitWorkTree.LABEL)));
      }
    }
  }

  private static Day day(RevCommit commit) {
    PersonIdent committer = commit.getCommitterIdent();
    return Day.of(committer.getWhenAsInstant(), committer.getZoneId());
  }

  private static void addAuthors(RevCommit commit, Set<String> authors) {
    PersonIdent author = commit.getAuthorIdent();
    authors.add(text("%s <%s>".formatted(author.getName(), author.getEmailAddress())));
    commit.getFooterLines(CO_AUTHORED_BY).forEach(trailer -> authors.add(text(trailer)));
  }

  /** Names can hold anything; a semicolon stands between two. */
  private static String text(String person) {
    return OneLine.of(person).replace(';', ' ').strip();
  }
}
