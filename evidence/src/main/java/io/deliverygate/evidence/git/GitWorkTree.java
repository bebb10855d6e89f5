package io.deliverygate.evidence.git;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.git.GitProject.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A repository with a work tree, open to be asked. A walk remembers every commit that it met, so
 * each question gets one of its own.
 */
final class GitWorkTree implements AutoCloseable {

  static final String LABEL = ".git";

  private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:[a-z]\\w*\\.){2,}[A-Z]\\w+");

  private final Repository repository;

  private GitWorkTree(Repository repository) {
    this.repository = repository;
  }

  /**
   * @param top folder of the work tree
   */
  static GitWorkTree open(Path top) throws UnreadableReport {
    QuietSystem.install();
    try {
      return new GitWorkTree(
          new FileRepositoryBuilder().setWorkTree(top.toFile()).setMustExist(true).build());
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  /**
   * Asks of a project in it.
   *
   * @param project its folder, from the top
   * @param nothing the answer where there is no commit, made of the reason
   */
  <A> A ask(Path project, Question<A> question, Function<String, A> nothing)
      throws UnreadableReport {
    try {
      ObjectId head = repository.resolve(Constants.HEAD);
      if (head == null) {
        requireNoCommit();
        return nothing.apply("the git repository has no commit yet");
      }
      try (RevWalk walk = new RevWalk(repository)) {
        String folder = project.toString().replace('\\', '/');
        return question.of(new OpenProject(repository, walk, walk.parseCommit(head), folder));
      }
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
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

  /** JGit answers damaged files with exceptions of many kinds. */
  private static UnreadableReport unreadable(Exception problem) {
    return new UnreadableReport(
        0,
        "the git repository cannot be read" + cause(problem),
        "see what 'git status' and 'git fsck' say");
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

  @Override
  public void close() {
    repository.close();
  }
}
