package io.deliverygate.evidence.git;

import io.deliverygate.fact.NewCodeWindow;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Chooses the commit since which code counts as new. Work beside a branch is new since it left that
 * branch, also before its first commit. On the branch itself that would be nothing, so there it is
 * what came since the last release: small changes add up until they are released.
 */
final class NewCodeChoice {

  private final OpenProject open;
  private final NewCodeQuestion question;
  private final NewCodeWindow window;
  private final Set<ObjectId> here;

  private NewCodeChoice(OpenProject open, NewCodeQuestion question, Set<ObjectId> here) {
    this.open = open;
    this.question = question;
    this.window = question.window();
    this.here = here;
  }

  /** For questions about code: what changes only records leaves the code where it was. */
  static NewCodeChoice ofCode(OpenProject open, NewCodeQuestion question) throws IOException {
    Set<ObjectId> here = new HashSet<>(open.judged().sameContent());
    here.add(open.head());
    return new NewCodeChoice(open, question, here);
  }

  NewCodeStart start() throws IOException {
    if (window.since().equals(NewCodeWindow.LAST_RELEASE)) {
      return sinceRelease("");
    }
    Optional<LocalDate> day = window.day();
    return day.isPresent() ? since(day.get()) : sinceTarget();
  }

  private NewCodeStart since(LocalDate day) throws IOException {
    return question.isToCome(day)
        ? NewCodeStart.unknown("code counts as new since %s, which is yet to come".formatted(day))
        : new FirstOfDay(open, question.start(day), day.toString()).start();
  }

  private NewCodeStart sinceTarget() throws IOException {
    String target = window.since();
    if ((Constants.R_HEADS + target).equals(open.repository().getFullBranch())) {
      return sinceRelease(" of '" + target + "', which is checked out");
    }
    MergeBase base = MergeBase.of(open, target);
    return base.commit().isEmpty()
        ? NewCodeStart.unknown(base.note())
        : sinceLeaving(base.commit().get());
  }

  private NewCodeStart sinceLeaving(RevCommit base) throws IOException {
    if (!here.contains(base)) {
      return NewCodeStart.at(base, "it is the last commit in common with '" + window.since() + "'");
    }
    Optional<NewCodeStart> begun = new FreshBranch(open, window.since()).code(base);
    return begun.isPresent()
        ? begun.get()
        : sinceRelease(" of '" + window.since() + "', which holds what is checked out");
  }

  private NewCodeStart sinceRelease(String of) throws IOException {
    return new LastRelease(open, window).start(of);
  }
}
