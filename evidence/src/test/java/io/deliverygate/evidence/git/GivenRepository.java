package io.deliverygate.evidence.git;

import io.deliverygate.evidence.UnreadableReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand.FastForwardMode;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;

/** A git repository for a test. */
public final class GivenRepository implements AutoCloseable {

  private static final PersonIdent SOMEBODY = new PersonIdent("Some Body", "some@body");

  private final Path root;
  private final Git git;

  public GivenRepository(Path root) throws GitAPIException {
    QuietSystem.install();
    this.root = root;
    this.git = Git.init().setInitialBranch("main").setDirectory(root.toFile()).call();
  }

  public Path root() {
    return root;
  }

  /** What somebody wants to know of a project. */
  interface Asking<A> {
    A of(GitProject git) throws UnreadableReport, IOException;
  }

  /** Opens a project for one question. */
  static <A> A ask(Path project, Asking<A> asking) throws UnreadableReport, IOException {
    try (GitProject git = GitProject.of(project)) {
      return asking.of(git);
    }
  }

  public Git git() {
    return git;
  }

  public Path write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  /** Writes a file and commits it. */
  public String commit(String file, String text) throws IOException, GitAPIException {
    write(file, text);
    git.add().addFilepattern(".").call();
    return commit(file);
  }

  public String commit(String message) throws GitAPIException {
    return commit(message, SOMEBODY, SOMEBODY);
  }

  /** Commits what is in the index. */
  public String commit(String message, PersonIdent author, PersonIdent committer)
      throws GitAPIException {
    return git.commit()
        .setMessage(message)
        .setAuthor(author)
        .setCommitter(committer)
        .setSign(false)
        .call()
        .name();
  }

  public void branch(String name) throws GitAPIException {
    git.checkout().setCreateBranch(true).setName(name).call();
  }

  public void checkout(String name) throws GitAPIException {
    git.checkout().setName(name).call();
  }

  /** Merges a branch with a commit of its own. */
  public String merge(String branch) throws IOException, GitAPIException {
    return merge(branch, "merge " + branch);
  }

  /** Merges a branch with a commit and a message of its own. */
  public String merge(String branch, String message) throws IOException, GitAPIException {
    ObjectId other = git.getRepository().resolve(branch);
    git.merge().include(other).setFastForward(FastForwardMode.NO_FF).setCommit(false).call();
    return commit(message);
  }

  public void tag(String name, boolean annotated) throws GitAPIException {
    git.tag()
        .setName(name)
        .setAnnotated(annotated)
        .setTagger(annotated ? SOMEBODY : null)
        .setSigned(false)
        .call();
  }

  public void configure(String section, String subsection, String name, String value)
      throws IOException {
    StoredConfig config = git.getRepository().getConfig();
    config.setString(section, subsection, name, value);
    config.save();
  }

  /** Every file with its size and time of change. */
  public Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.toList()) {
        files.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    }
    return files;
  }

  @Override
  public void close() {
    git.close();
  }
}
