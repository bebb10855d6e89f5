package io.deliverygate.evidence.git;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;

/** Looks at a project as it was where the work left the main branch. */
final class BaseLook {

  static final String NOT_COMMITTED =
      "the project's folder is not committed to the git repository around it";

  private final OpenProject open;
  private final String asked;
  private final BaseTree.Look look;

  /**
   * @param asked path in the repository by which the project is asked for, links not followed
   */
  BaseLook(OpenProject open, String asked, BaseTree.Look look) {
    this.open = open;
    this.asked = asked;
    this.look = look;
  }

  /**
   * @param named what the organisation calls the main branch, where it says so
   */
  BaseFiles of(Optional<String> named) throws IOException {
    return of(named, this::seen);
  }

  /**
   * Looks at the whole repository, whatever projects there are in it.
   *
   * @param named what the organisation calls the main branch, where it says so
   */
  BaseFiles ofTop(Optional<String> named) throws IOException {
    return of(
        named,
        (base, reason) -> {
          look.at(BaseTree.ofTop(open, base));
          return new BaseFiles(base.name(), reason, "", false);
        });
  }

  /** What is done with the commit that is the base. */
  private interface Seeing {
    BaseFiles at(RevCommit base, String reason) throws IOException;
  }

  private BaseFiles of(Optional<String> named, Seeing seeing) throws IOException {
    MainBranch main = MainBranch.of(open.repository(), named);
    if (main.ref().isEmpty()) {
      return unknown(main.note());
    }
    NewCodeStart start = new BaseChoice(open, main.ref().get(), main.name()).start();
    if (!start.known()) {
      return unknown(start.note());
    }
    return start.commit().isPresent()
        ? seeing.at(start.commit().get(), start.reason())
        : BaseFiles.none(start.reason());
  }

  /** A folder that no branch has needs nothing that it could be based on. */
  private BaseFiles unknown(String note) throws IOException {
    return open.isIn(open.head()) || isInABranch()
        ? BaseFiles.unknown(note)
        : BaseFiles.none(NOT_COMMITTED);
  }

  private boolean isInABranch() throws IOException {
    for (Ref ref :
        open.repository()
            .getRefDatabase()
            .getRefsByPrefix(Constants.R_HEADS, Constants.R_REMOTES)) {
      if (ref.getObjectId() != null && open.isIn(open.walk().parseCommit(ref.getObjectId()))) {
        return true;
      }
    }
    return false;
  }

  private BaseFiles seen(RevCommit base, String reason) throws IOException {
    EarlierFolder folder = EarlierFolder.at(open, asked, base);
    if (!folder.note().isEmpty()) {
      return BaseFiles.unknown(folder.note());
    }
    if (folder.path().isEmpty() && !open.isIn(open.head())) {
      return BaseFiles.none(NOT_COMMITTED);
    }
    if (folder.path().isPresent()) {
      OpenProject then = new OpenProject(open.repository(), open.walk(), base, folder.path().get());
      BaseTree tree = BaseTree.of(then);
      look.at(tree);
      if (!tree.unreadable().isEmpty()) {
        return BaseFiles.unknown(unreadable(base, tree.unreadable()));
      }
    }
    return new BaseFiles(base.name(), reason + folder.words(), "", false);
  }

  private static String unreadable(RevCommit base, SortedSet<String> paths) {
    return "at %s %s leads to what this repository does not contain, so nobody knows what it said; commit the file or folder itself there, on the main branch first"
        .formatted(
            base.name(), paths.stream().map(path -> "'" + path + "'").collect(joining(", ")));
  }
}
