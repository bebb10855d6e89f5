package io.deliverygate.evidence.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.BlobBasedConfig;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Another repository at a path of a repository, at one of its commits.
 *
 * @param folder where it is checked out
 * @param kept where the repository around it keeps it, also after it is gone from its folder
 */
record Submodule(Path folder, Optional<Path> kept, ObjectId commit) {

  private static final String MODULES = "modules";
  private static final String SECTION = "submodule";

  /**
   * @param tree a tree of the repository around it
   * @param path in that repository
   * @param at its work tree
   */
  static Submodule of(Repository around, RevTree tree, Path at, String path, ObjectId commit)
      throws IOException {
    return new Submodule(at.resolve(path), kept(around, tree, path), commit);
  }

  private static Optional<Path> kept(Repository around, RevTree tree, String path)
      throws IOException {
    try {
      BlobBasedConfig names = new BlobBasedConfig(null, around, tree, Constants.DOT_GIT_MODULES);
      return names.getSubsections(SECTION).stream()
          .filter(name -> path.equals(names.getString(SECTION, name, "path")))
          .map(name -> around.getDirectory().toPath().resolve(MODULES).resolve(name))
          .filter(folder -> folder.normalize().equals(folder))
          .findFirst();
    } catch (ConfigInvalidException | java.io.FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** What is done with it while it is open. */
  @FunctionalInterface
  interface Question<A> {
    A of(Repository repository, RevTree tree) throws IOException;
  }

  /** Asks it; nothing where it is not there, or lacks the commit. */
  <A> Optional<A> ask(Question<A> question) throws IOException {
    if (!isThere()) {
      return Optional.empty();
    }
    try (Repository repository = open();
        RevWalk walk = new RevWalk(repository)) {
      return repository.getObjectDatabase().has(commit)
          ? Optional.of(question.of(repository, walk.parseCommit(commit).getTree()))
          : Optional.empty();
    }
  }

  private boolean isThere() {
    return Files.exists(folder.resolve(Constants.DOT_GIT))
        || kept.filter(Files::isDirectory).isPresent();
  }

  private Repository open() throws IOException {
    FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true);
    return Files.exists(folder.resolve(Constants.DOT_GIT))
        ? builder.setWorkTree(folder.toFile()).build()
        : builder.setGitDir(kept.orElseThrow().toFile()).build();
  }
}
