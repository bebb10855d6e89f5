package io.deliverygate.evidence.git;

import io.deliverygate.evidence.git.GitProject.Found;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Review;
import io.deliverygate.fact.Spelling;
import io.deliverygate.io.OneLine;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.FooterKey;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Reads reviews from the {@code Reviewed-by} trailers of commits that name stories. Everybody who
 * has a share in a change, also as {@code Co-authored-by} or in one of the commits that a merge
 * brings, is an author of it: the fact names them all, each as {@code Name <address>}.
 */
final class ReviewTrailers {

  private static final FooterKey REVIEWED_BY = new FooterKey("Reviewed-by");
  private static final FooterKey CO_AUTHORED_BY = new FooterKey("Co-authored-by");

  private final OpenProject open;
  private final Set<Fact> facts = new LinkedHashSet<>();

  ReviewTrailers(OpenProject open) {
    this.open = open;
  }

  Found naming(Set<String> stories) throws IOException {
    if (stories.isEmpty()) {
      return new Found(List.of(), "");
    }
    NamedStories named = new NamedStories(stories);
    try (RevWalk walk = new RevWalk(open.repository())) {
      walk.markStart(walk.parseCommit(open.head()));
      for (RevCommit commit : walk) {
        read(commit, named);
        commit.disposeBody();
      }
    }
    if (!facts.isEmpty()) {
      facts.add(open.source(open.head()));
    }
    return new Found(List.copyOf(facts), "");
  }

  private void read(RevCommit commit, NamedStories named) throws IOException {
    List<String> trailers = commit.getFooterLines(REVIEWED_BY);
    Set<String> stories = trailers.isEmpty() ? Set.of() : named.in(commit.getFullMessage());
    if (stories.isEmpty()) {
      return;
    }
    String authors = String.join("; ", authors(commit));
    for (String trailer : trailers) {
      String reviewer = OneLine.of(trailer).strip();
      if (!Spelling.of(reviewer).blank()) {
        stories.forEach(
            story ->
                facts.add(new Review(story, authors, reviewer, day(commit), 0, GitWorkTree.LABEL)));
      }
    }
  }

  private static Day day(RevCommit commit) {
    PersonIdent committer = commit.getCommitterIdent();
    return Day.of(committer.getWhenAsInstant(), committer.getZoneId());
  }

  private Set<String> authors(RevCommit commit) throws IOException {
    Set<String> authors = new LinkedHashSet<>();
    if (commit.getParentCount() > 1) {
      addMerged(commit, authors);
    }
    if (authors.isEmpty()) {
      addAuthors(commit, authors);
    }
    return authors;
  }

  /** The authors of what a merge brought to its first parent. */
  private void addMerged(RevCommit merge, Set<String> authors) throws IOException {
    try (RevWalk walk = new RevWalk(open.repository())) {
      walk.markUninteresting(walk.parseCommit(merge.getParent(0)));
      for (int number = 1; number < merge.getParentCount(); number++) {
        walk.markStart(walk.parseCommit(merge.getParent(number)));
      }
      for (RevCommit commit : walk) {
        if (commit.getParentCount() < 2) {
          addAuthors(commit, authors);
        }
      }
    }
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
