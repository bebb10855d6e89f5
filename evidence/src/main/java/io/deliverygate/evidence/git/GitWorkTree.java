package io.deliverygate.evidence.git;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.git.GitReader.Found;
import io.deliverygate.fact.Deployment;
import io.deliverygate.fact.Moment;
import io.deliverygate.fact.Revision;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** One repository with a work tree, opened to be asked about the project in it. */
final class GitWorkTree {

  static final String LABEL = ".git";

  private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:[a-z]\\w*\\.){2,}[A-Z]\\w+");

  private final Repository repository;
  private final String project;

  private GitWorkTree(Repository repository, String project) {
    this.repository = repository;
    this.project = project;
  }

  /**
   * What is asked of a repository.
   *
   * @param <A> what an answer is
   */
  interface Question<A> {
    A of(OpenProject project) throws IOException;
  }

  /**
   * The revision that is judged.
   *
   * @param workTree top folder of the work tree
   * @param project folder of the project, that folder or one in it
   */
  static Found read(Path workTree, Path project) throws UnreadableReport {
    return ask(workTree, project, GitWorkTree::revision, Found::nothing);
  }

  /** What happened on the main branch up to an instant. */
  static Found integrations(Path workTree, Path project, Instant at, Optional<String> mainBranch)
      throws UnreadableReport {
    return ask(
        workTree, project, open -> new Integrations(open).until(at, mainBranch), Found::nothing);
  }

  /** What deployments brought. */
  static Found deployedChanges(Path workTree, Path project, List<Deployment> deployments)
      throws UnreadableReport {
    return ask(
        workTree, project, open -> new DeployedChanges(open).of(deployments), Found::nothing);
  }

  /** Who reviewed what. */
  static Found reviews(Path workTree, Path project, Set<String> stories) throws UnreadableReport {
    return ask(workTree, project, open -> new ReviewTrailers(open).naming(stories), Found::nothing);
  }

  /** What is new. */
  static ChangedLines changedLines(
      Path workTree, Path project, NewCodeQuestion question, FileChoice choice)
      throws UnreadableReport {
    return ask(
        workTree,
        project,
        open -> new ChangedFiles(open, choice).since(question),
        ChangedLines::unknown);
  }

  /** What earlier baselines accepted. */
  static Found pastEfforts(Path workTree, Path project, String folder) throws UnreadableReport {
    return ask(workTree, project, open -> new BaselineHistory(open, folder).read(), Found::nothing);
  }

  /**
   * The project as it was before the change.
   *
   * @param asked path in the work tree by which it is asked for, links not followed
   */
  static BaseFiles base(
      Path workTree, Path project, String asked, Optional<String> mainBranch, BaseTree.Look look)
      throws UnreadableReport {
    return askAnyway(
        workTree, project, open -> new BaseLook(open, asked, look).of(mainBranch), BaseFiles::none);
  }

  /** A whole repository as it was before the change. */
  static BaseFiles baseOfTop(Path workTree, Optional<String> mainBranch, BaseTree.Look look)
      throws UnreadableReport {
    return askAnyway(
        workTree,
        workTree,
        open -> new BaseLook(open, "", look).ofTop(mainBranch),
        BaseFiles::none);
  }

  /** Asks of a project whose folder is committed. */
  private static <A> A ask(
      Path workTree, Path project, Question<A> question, Function<String, A> nothing)
      throws UnreadableReport {
    return askAnyway(
        workTree,
        project,
        open -> open.isIn(open.head()) ? question.of(open) : nothing.apply(BaseLook.NOT_COMMITTED),
        nothing);
  }

  private static <A> A askAnyway(
      Path workTree, Path project, Question<A> question, Function<String, A> nothing)
      throws UnreadableReport {
    QuietSystem.install();
    String inside = workTree.relativize(project).toString().replace('\\', '/');
    try (Repository repository =
        new FileRepositoryBuilder().setWorkTree(workTree.toFile()).setMustExist(true).build()) {
      return new GitWorkTree(repository, inside).ask(question, nothing);
    } catch (IOException | RuntimeException e) {
      // JGit answers damaged files with exceptions of many kinds
      throw new UnreadableReport(
          0,
          "the git repository cannot be read" + cause(e),
          "see what 'git status' and 'git fsck' say");
    }
  }

  /** What is wrong in the first place, without names of classes. */
  private static String cause(Throwable problem) {
    String said = "";
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable at = problem; at != null && seen.add(at); at = at.getCause()) {
      String message = at.getMessage();
      if (message != null && !CLASS_NAME.matcher(message).find()) {
        said = ": " + message;
      }
    }
    return said;
  }

  private <A> A ask(Question<A> question, Function<String, A> nothing) throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      requireNoCommit();
      return nothing.apply("the git repository has no commit yet");
    }
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit newest = walk.parseCommit(head);
      return question.of(new OpenProject(repository, walk, newest, project));
    }
  }

  /** Before its first commit a repository has a branch in its HEAD, and none that is there. */
  private void requireNoCommit() throws IOException {
    Ref head = repository.exactRef(Constants.HEAD);
    boolean unborn = head != null && head.isSymbolic();
    boolean refs =
        repository.getRefDatabase().getRefs().stream().anyMatch(ref -> ref.getObjectId() != null);
    if (!unborn || refs) {
      throw new IOException("its HEAD leads to no commit; check out a branch or a commit");
    }
  }

  private static Found revision(OpenProject open) throws IOException {
    History.Judged judged = open.judged();
    if (judged.commit().isEmpty()) {
      return Found.nothing(judged.note());
    }
    RevCommit commit = judged.commit().get();
    boolean clean = new Cleanness(open.outside()).holds(open.repository(), open.head());
    List<String> tags = tags(open.repository(), judged.sameContent());
    Moment committed = Moment.of(commit.getCommitterIdent().getWhenAsInstant());
    return new Found(
        List.of(new Revision(commit.name(), committed, clean, tags, LABEL), open.source(commit)),
        "");
  }

  private static List<String> tags(Repository repository, Set<ObjectId> commits)
      throws IOException {
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
