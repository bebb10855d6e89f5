package io.deliverygate.evidence.git;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/**
 * The branch that work goes into: the one that the organisation names, else the default one of the
 * remote. Where the clone does not know that one, it is the branch called {@code main} or {@code
 * master}, as long as only one of them is there: anybody can push a branch of such a name. A
 * repository without a remote has its own branches alone; its only branch is its main one.
 *
 * @param ref the branch, where it is known
 * @param note why it is not known, and what to do about it; else empty
 */
record MainBranch(Optional<Ref> ref, String note) {

  private static final List<String> USUAL = List.of("main", "master");
  private static final String SETTING = "git: {main-branch: NAME}";

  /**
   * @param named what the organisation calls it, where it says so
   */
  static MainBranch of(Repository repository, Optional<String> named) throws IOException {
    return new Search(repository).branch(named);
  }

  /** Its name alone, without that of the remote; empty where it is not known. */
  String name() {
    return ref.map(MainBranch::name).orElse("");
  }

  private static String name(Ref branch) {
    String name = branch.getName();
    return name.startsWith(Constants.R_HEADS)
        ? name.substring(Constants.R_HEADS.length())
        : name.substring(name.indexOf('/', Constants.R_REMOTES.length()) + 1);
  }

  /** The branches of one repository. */
  private static final class Search {

    private final Repository repository;
    private final Optional<String> remote;
    private final String folder;

    Search(Repository repository) throws IOException {
      this.repository = repository;
      this.remote = remote(repository);
      this.folder = remote.map(name -> Constants.R_REMOTES + name + "/").orElse(Constants.R_HEADS);
    }

    /** The remote whose branches the clone has; of several the one called origin. */
    private static Optional<String> remote(Repository repository) throws IOException {
      Set<String> remotes =
          repository.getRefDatabase().getRefsByPrefix(Constants.R_REMOTES).stream()
              .map(ref -> ref.getName().substring(Constants.R_REMOTES.length()))
              .map(name -> name.substring(0, Math.max(0, name.indexOf('/'))))
              .collect(Collectors.toCollection(TreeSet::new));
      return remotes.contains(Constants.DEFAULT_REMOTE_NAME)
          ? Optional.of(Constants.DEFAULT_REMOTE_NAME)
          : remotes.stream().findFirst().filter(only -> remotes.size() == 1);
    }

    MainBranch branch(Optional<String> named) throws IOException {
      if (named.isPresent()) {
        Optional<Ref> branch = branch(named.get());
        return branch.isPresent() ? new MainBranch(branch, "") : lacks(named.get());
      }
      Optional<Ref> head = headOfRemote();
      return head.isPresent() ? new MainBranch(head, "") : usual();
    }

    private Optional<Ref> branch(String name) throws IOException {
      return Optional.ofNullable(repository.exactRef(folder + name))
          .filter(branch -> branch.getObjectId() != null);
    }

    /** A branch that somebody called HEAD points nowhere else. */
    private Optional<Ref> headOfRemote() throws IOException {
      Ref head = remote.isEmpty() ? null : repository.exactRef(folder + Constants.HEAD);
      return Optional.ofNullable(head)
          .filter(Ref::isSymbolic)
          .map(Ref::getLeaf)
          .filter(leaf -> leaf.getObjectId() != null && leaf.getName().startsWith(folder));
    }

    private MainBranch usual() throws IOException {
      List<Ref> found = repository.getRefDatabase().getRefsByPrefix(folder);
      List<Ref> usual = found.stream().filter(ref -> USUAL.contains(name(ref))).toList();
      if (usual.isEmpty() && remote.isEmpty() && found.size() == 1) {
        return new MainBranch(Optional.of(found.get(0)), "");
      }
      return switch (usual.size()) {
        case 0 -> unknown("the clone has no main branch; fetch it: git fetch " + origin());
        case 1 -> new MainBranch(Optional.of(usual.get(0)), "");
        default -> several(usual);
      };
    }

    private MainBranch several(List<Ref> usual) {
      String names =
          usual.stream()
              .map(ref -> "'" + name(ref) + "'")
              .sorted()
              .collect(Collectors.joining(" and "));
      return unknown(
          "the clone has branches %s and does not know which of them is the main one"
              .formatted(names));
    }

    private MainBranch lacks(String name) {
      return new MainBranch(
          Optional.empty(),
          "the organisation calls the main branch '%s', and the clone has no such branch; fetch it: git fetch %s %s"
              .formatted(name, origin(), name));
    }

    private MainBranch unknown(String why) {
      return new MainBranch(
          Optional.empty(),
          Stream.of(
                  why,
                  "tell the clone which it is: git remote set-head " + origin() + " --auto",
                  "or name it in the organisation's policy: " + SETTING)
              .collect(Collectors.joining("; ")));
    }

    private String origin() {
      return remote.orElse(Constants.DEFAULT_REMOTE_NAME);
    }
  }
}
