package io.deliverygate.evidence.git;

import io.deliverygate.fact.NewCodeWindow;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Chooses the commit that everything a project says is compared with: where the work left the main
 * branch; on that branch itself the last release; before the first commit of a new branch what is
 * checked out.
 *
 * @param branch the main branch
 */
record BaseChoice(OpenProject open, Ref branch, String name) {

  NewCodeStart start() throws IOException {
    ObjectId tip = branch.getObjectId();
    MergeBase base = MergeBase.of(open, tip, name);
    if (base.commit().isEmpty()) {
      return NewCodeStart.unknown(base.note());
    }
    RevCommit common = base.commit().get();
    if (!common.equals(open.head())) {
      return NewCodeStart.at(common, "it is the last commit in common with '" + name + "'");
    }
    Optional<NewCodeStart> begun = new FreshBranch(open, name).everything();
    return begun.isPresent() ? begun.get() : sinceRelease();
  }

  private NewCodeStart sinceRelease() throws IOException {
    NewCodeWindow window = new NewCodeWindow(name, NewCodeWindow.RELEASES);
    NewCodeStart release =
        new LastRelease(open, window).start(" of '" + name + "', which holds what is checked out");
    boolean first = release.known() && release.commit().isEmpty();
    return first && new FreshBranch(open, name).isDetached() ? before(release) : release;
  }

  /**
   * Before the first release a commit that is checked out by itself, as servers do, is compared
   * with the one before it, and a patch on it with the commit.
   */
  private NewCodeStart before(NewCodeStart none) throws IOException {
    if (Cleanness.isTouched(open.repository(), open.head())) {
      return NewCodeStart.at(open.head(), "it is checked out, and there are changes on top of it");
    }
    if (open.ends().contains(open.head())) {
      return NewCodeStart.unknown(
          "the clone is shallow and ends with what is checked out; " + OpenProject.UNSHALLOW);
    }
    return open.firstParent(open.head())
        .map(parent -> NewCodeStart.at(parent, "it is the commit before what is checked out"))
        .orElse(none);
  }
}
