package io.deliverygate.evidence.git;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.fact.Deployment;
import io.deliverygate.fact.Fact;
import io.deliverygate.io.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads a project's revision and history from the git work tree around it. Where there is none, no
 * class of JGit is loaded.
 */
public final class GitReader {

  private static final String NO_WORK_TREE = "the project is in no git work tree";

  private static final String IN_PLACE_OF_FILES =
      "the project is a git repository in another one, which had the project's files itself before"
          + " the change; commit that move to the main branch of the outer one first";

  private static final String LEADS_OUT =
      "'%s' is a link that leads out of its repository, and was something else there before the"
          + " change; commit the folder itself, or check the other project by its own path";

  /** Where a shell says which folder it is in. */
  private static final String SHELL = "PWD";

  private GitReader() {}

  /**
   * What git knows.
   *
   * @param facts what was asked for and its source, or nothing
   * @param note why there is nothing, or less than was asked for; else empty
   */
  public record Found(List<Fact> facts, String note) {

    public Found {
      facts = List.copyOf(facts);
    }

    static Found nothing(String note) {
      return new Found(List.of(), note);
    }
  }

  /**
   * Reads the newest commit that touches anything but the project's records.
   *
   * @param project the project's folder, a work tree or a folder in one
   * @throws UnreadableReport where the repository is damaged or of a kind that cannot be read
   */
  public static Found read(Path project) throws UnreadableReport, IOException {
    return inWorkTree(
        project,
        (workTree, folder) -> GitWorkTree.read(workTree, folder),
        Found.nothing(NO_WORK_TREE));
  }

  /**
   * Reads who integrated what into the main branch in the 60 days up to an instant; into what is
   * checked out where nobody knows the main branch.
   *
   * @param mainBranch its name, where the organisation says it
   * @throws UnreadableReport where the repository is damaged or of a kind that cannot be read
   */
  public static Found integrations(Path project, Instant at, Optional<String> mainBranch)
      throws UnreadableReport, IOException {
    return inWorkTree(
        project,
        (workTree, folder) -> GitWorkTree.integrations(workTree, folder, at, mainBranch),
        Found.nothing(NO_WORK_TREE));
  }

  /**
   * Reads which commits deployments brought to their environment for the first time: those
   * reachable from the commit that was deployed, and from none that was deployed there before.
   * Merges, and commits that touch only records, are no changes of their own. What the first one
   * brought that is known of an environment cannot be told, nor what came after one without a known
   * commit.
   *
   * @throws UnreadableReport where the repository is damaged or of a kind that cannot be read
   */
  public static Found deployedChanges(Path project, List<Deployment> deployments)
      throws UnreadableReport, IOException {
    return inWorkTree(
        project,
        (workTree, folder) -> GitWorkTree.deployedChanges(workTree, folder, deployments),
        Found.nothing(NO_WORK_TREE));
  }

  /**
   * Reads the {@code Reviewed-by} trailers of commits and merges whose message names a story.
   *
   * @param stories ids of stories
   * @throws UnreadableReport where the repository is damaged or of a kind that cannot be read
   */
  public static Found reviews(Path project, Set<String> stories)
      throws UnreadableReport, IOException {
    return inWorkTree(
        project,
        (workTree, folder) -> GitWorkTree.reviews(workTree, folder, stories),
        Found.nothing(NO_WORK_TREE));
  }

  /**
   * Reads which lines of the work tree are new or changed since a branch, a release, a commit or a
   * day; what is not yet committed counts too.
   *
   * @param question since when
   * @param choice which files to look into
   * @throws UnreadableReport where the repository is damaged or of a kind that cannot be read
   */
  public static ChangedLines changedLines(Path project, NewCodeQuestion question, FileChoice choice)
      throws UnreadableReport, IOException {
    return inWorkTree(
        project,
        (workTree, folder) -> GitWorkTree.changedLines(workTree, folder, question, choice),
        ChangedLines.unknown(NO_WORK_TREE));
  }

  /**
   * Reads how much remediation effort the baselines accepted that were committed before.
   *
   * @param folder that of the baselines, relative to the project's root
   * @throws UnreadableReport where the repository is damaged or of a kind that cannot be read
   */
  public static Found pastEfforts(Path project, String folder)
      throws UnreadableReport, IOException {
    return inWorkTree(
        project,
        (workTree, inside) -> GitWorkTree.pastEfforts(workTree, inside, folder),
        Found.nothing(NO_WORK_TREE));
  }

  /**
   * Looks at a project as it was where the work left the main branch; on that branch itself, at the
   * last release.
   *
   * @param mainBranch its name, where the organisation says it
   * @param look what is done with its files, where there is such a state
   * @throws UnreadableReport where the repository is damaged or of a kind that cannot be read
   */
  public static BaseFiles base(Path project, Optional<String> mainBranch, BaseTree.Look look)
      throws UnreadableReport, IOException {
    Path folder = project.toRealPath();
    Optional<Path> workTree = Repository.workTree(folder);
    AskedPath asked = AskedPath.of(workTree, project, Optional.ofNullable(System.getenv(SHELL)));
    for (AskedPath.Leaving link : asked.left()) {
      if (wasWithin(link, mainBranch)) {
        return BaseFiles.unknown(LEADS_OUT.formatted(link.path()));
      }
    }
    if (workTree.isEmpty()) {
      return BaseFiles.none(NO_WORK_TREE);
    }
    return isInPlaceOfFiles(workTree.get(), mainBranch)
        ? BaseFiles.unknown(IN_PLACE_OF_FILES)
        : GitWorkTree.base(workTree.get(), folder, asked.inRepository(), mainBranch, look);
  }

  /** Whether a link that leads out of its repository led to something else at that one's base. */
  private static boolean wasWithin(AskedPath.Leaving link, Optional<String> mainBranch)
      throws UnreadableReport {
    AtomicBoolean within = new AtomicBoolean();
    BaseFiles base =
        GitWorkTree.baseOfTop(
            link.workTree(),
            mainBranch,
            tree ->
                within.set(
                    !tree.isLinkTo(link.path(), link.target())
                        && (tree.holdsFolder(link.path()) || tree.isLost(link.path()))));
    return within.get() || base.missing();
  }

  /** Whether a repository around this one had files of its own at its base where this one is. */
  private static boolean isInPlaceOfFiles(Path workTree, Optional<String> mainBranch)
      throws UnreadableReport {
    Path parent = workTree.getParent();
    Optional<Path> around = parent == null ? Optional.empty() : Repository.workTree(parent);
    AtomicBoolean files = new AtomicBoolean();
    if (around.isPresent()) {
      String inside = around.get().relativize(workTree).toString().replace('\\', '/');
      GitWorkTree.baseOfTop(
          around.get(),
          mainBranch,
          tree -> files.set(!tree.isSubmodule(inside) && tree.holdsFolder(inside)));
    }
    return files.get();
  }

  /** What is read in the work tree around a project, given the project's real folder. */
  @FunctionalInterface
  private interface Reading<T> {
    T in(Path workTree, Path folder) throws UnreadableReport, IOException;
  }

  private static <T> T inWorkTree(Path project, Reading<T> reading, T outside)
      throws UnreadableReport, IOException {
    Path folder = project.toRealPath();
    Optional<Path> workTree = Repository.workTree(folder);
    return workTree.isEmpty() ? outside : reading.in(workTree.get(), folder);
  }
}
