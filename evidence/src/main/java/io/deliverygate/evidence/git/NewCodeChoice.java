package io.deliverygate.evidence.git;

import io.deliverygate.fact.NewCodeWindow;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Chooses the commit since which code counts as new. Work beside a branch is new since it left that
 * branch. On the branch itself that would be nothing, so there it is what came since the last
 * release: small changes add up until they are released.
 */
final class NewCodeChoice {

  private final OpenProject open;
  private final NewCodeQuestion question;
  private final NewCodeWindow window;

  NewCodeChoice(OpenProject open, NewCodeQuestion question) {
    this.open = open;
    this.question = question;
    this.window = question.window();
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

  /** What changes only records leaves the code where it was. */
  private NewCodeStart sinceLeaving(RevCommit base) throws IOException {
    boolean left = !base.equals(open.head()) && !open.judged().sameContent().contains(base);
    return left
        ? NewCodeStart.at(base, "it is the last commit in common with '" + window.since() + "'")
        : sinceRelease(" of '" + window.since() + "', which holds what is checked out");
  }

  private NewCodeStart sinceRelease(String of) throws IOException {
    return new LastRelease(open, window).start(of);
  }
}
