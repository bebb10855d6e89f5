package io.deliverygate.evidence.git;

import io.deliverygate.evidence.UnreadableReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * What git suggests to somebody who begins to keep records: hints, not evidence.
 *
 * @param people who wrote the newest commits, most commits first
 * @param tags the newest first
 */
public record Contributors(List<Author> people, List<Tagged> tags) {

  private static final int COMMITS = 1000;
  private static final int PEOPLE = 12;
  private static final int TAGS = 3;
  private static final Contributors NONE = new Contributors(List.of(), List.of());

  public Contributors {
    people = List.copyOf(people);
    tags = List.copyOf(tags);
  }

  /** An author, by the address of the commits. */
  public record Author(String name, String email) {}

  /** A tagged commit. */
  public record Tagged(String tag, String revision, Instant committed) {}

  /**
   * Looks into the work tree around a folder.
   *
   * @return nothing where there is none, or where it cannot be read
   */
  public static Contributors of(Path project) {
    try (GitProject git = GitProject.of(project)) {
      return git.ask(
          open -> new Contributors(people(open.walk(), open.head()), tags(open)), note -> NONE);
    } catch (UnreadableReport | IOException e) {
      return NONE; // hints can be done without
    }
  }

  private static List<Author> people(RevWalk walk, RevCommit head) throws IOException {
    walk.markStart(head);
    Map<String, Integer> commits = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    RevCommit commit = walk.next();
    for (int i = 0; i < COMMITS && commit != null; i++) {
      PersonIdent author = commit.getAuthorIdent();
      commits.merge(author.getEmailAddress(), 1, Integer::sum);
      names.putIfAbsent(author.getEmailAddress(), author.getName());
      commit = walk.next();
    }
    return commits.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(PEOPLE)
        .map(entry -> new Author(names.getOrDefault(entry.getKey(), ""), entry.getKey()))
        .toList();
  }

  private static List<Tagged> tags(OpenProject open) throws IOException {
    RevWalk walk = open.walk();
    List<Tagged> tags = new ArrayList<>();
    for (Ref tag : open.repository().getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
      if (walk.peel(walk.parseAny(tag.getObjectId())) instanceof RevCommit target) {
        RevCommit commit = walk.parseCommit(target);
        tags.add(
            new Tagged(
                tag.getName().substring(Constants.R_TAGS.length()),
                commit.name(),
                commit.getCommitterIdent().getWhenAsInstant()));
      }
    }
    return tags.stream()
        .sorted(Comparator.comparing(Tagged::committed).reversed().thenComparing(Tagged::tag))
        .limit(TAGS)
        .toList();
  }
}
