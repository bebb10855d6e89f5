package io.deliverygate.evidence.git;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.git.GitReader.Found;
import io.deliverygate.fact.Revision;
import io.deliverygate.fact.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** One repository with a work tree, opened to read the revision of the project in it. */
final class GitWorkTree {

  private static final String LABEL = ".git";

  private final Repository repository;
  private final String project;

  private GitWorkTree(Repository repository, String project) {
    this.repository = repository;
    this.project = project;
  }

  /**
   * @param workTree top folder of the work tree
   * @param project folder of the project, that folder or one in it
   */
  static Found read(Path workTree, Path project) throws UnreadableReport {
    QuietSystem.install();
    String inside = workTree.relativize(project).toString().replace('\\', '/');
    try (Repository repository =
        new FileRepositoryBuilder().setWorkTree(workTree.toFile()).setMustExist(true).build()) {
      return new GitWorkTree(repository, inside).read();
    } catch (IOException | RuntimeException e) {
      // JGit answers damaged files with exceptions of many kinds
      throw new UnreadableReport(
          0,
          "the git repository cannot be read: " + (e.getMessage() == null ? e : e.getMessage()),
          "see what 'git status' and 'git fsck' say");
    }
  }

  private Found read() throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      return Found.nothing("the git repository has no commit yet");
    }
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit newest = walk.parseCommit(head);
      return holdsProject(newest)
          ? read(walk, newest)
          : Found.nothing("the project's folder is not committed to the git repository around it");
    }
  }

  private boolean holdsProject(RevCommit commit) throws IOException {
    if (project.isEmpty()) {
      return true;
    }
    try (TreeWalk found = TreeWalk.forPath(repository, project, commit.getTree())) {
      return found != null;
    }
  }

  private Found read(RevWalk walk, RevCommit head) throws IOException {
    Outside outside = Outside.of(project);
    History history = new History(repository, walk, outside);
    History.Judged judged = history.judged(head);
    if (judged.commit().isEmpty()) {
      return Found.nothing(judged.note());
    }
    RevCommit commit = judged.commit().get();
    boolean clean = new Cleanness(outside).holds(repository, head);
    List<String> tags = tags(judged.sameContent());
    return new Found(List.of(new Revision(commit.name(), clean, tags, LABEL), source(commit)), "");
  }

  private static Source source(RevCommit commit) {
    return new Source(
        LABEL, Source.Origin.GIT, "git", "", commit.getCommitterIdent().getWhenAsInstant());
  }

  private List<String> tags(Set<ObjectId> commits) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Ref tag : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
      ObjectId peeled = repository.getRefDatabase().peel(tag).getPeeledObjectId();
      if (commits.contains(peeled == null ? tag.getObjectId() : peeled)) {
        names.add(tag.getName().substring(Constants.R_TAGS.length()));
      }
    }
    return List.copyOf(names);
  }
}
