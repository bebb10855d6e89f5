package io.deliverygate.evidence.git;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.io.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether a project stands today where another repository had something of its own before the
 * change: what judged it then lies in that one.
 *
 * @param mainBranch what the organisation calls the main branch, where it says so
 */
record TakenPlace(Optional<String> mainBranch) {

  private static final String IN_PLACE_OF_FILES =
      "the project is a git repository in another one, which had the project's files itself before"
          + " the change; commit that move to the main branch of the outer one first";

  private static final String LEADS_OUT =
      "'%s' is a link that leads out of its repository, and was something else there before the"
          + " change; commit the folder itself, or check the other project by its own path";

  /**
   * Why nobody knows then what the project was; empty where it stands in nobody's place.
   *
   * @param asked by which path the project is asked for
   * @param workTree the one that it lies in
   */
  Optional<String> note(AskedPath asked, Optional<Path> workTree)
      throws UnreadableReport, IOException {
    for (AskedPath.Leaving link : asked.left()) {
      if (wasWithin(link)) {
        return Optional.of(LEADS_OUT.formatted(link.path()));
      }
    }
    return workTree.isPresent() && isInPlaceOfFiles(workTree.get())
        ? Optional.of(IN_PLACE_OF_FILES)
        : Optional.empty();
  }

  /** Whether a link that leads out of its repository led to something else at that one's base. */
  private boolean wasWithin(AskedPath.Leaving link) throws UnreadableReport, IOException {
    AtomicBoolean within = new AtomicBoolean();
    BaseFiles base =
        base(
            link.workTree(),
            tree ->
                within.set(
                    !tree.isLinkTo(link.path(), link.target())
                        && (tree.holdsFolder(link.path()) || tree.isLost(link.path()))));
    return within.get() || base.missing();
  }

  /** Whether a repository around this one had files of its own at its base where this one is. */
  private boolean isInPlaceOfFiles(Path workTree) throws UnreadableReport, IOException {
    Path parent = workTree.getParent();
    Optional<Path> around = parent == null ? Optional.empty() : Repository.workTree(parent);
    AtomicBoolean files = new AtomicBoolean();
    if (around.isPresent()) {
      String inside = around.get().relativize(workTree).toString().replace('\\', '/');
      base(around.get(), tree -> files.set(!tree.isSubmodule(inside) && tree.holdsFolder(inside)));
    }
    return files.get();
  }

  /** Looks at a whole repository as it was before the change. */
  private BaseFiles base(Path top, BaseTree.Look look) throws UnreadableReport, IOException {
    try (GitProject other = GitProject.of(top)) {
      return other.ask(open -> new BaseLook(open, "", look).ofTop(mainBranch), BaseFiles::none);
    }
  }
}
