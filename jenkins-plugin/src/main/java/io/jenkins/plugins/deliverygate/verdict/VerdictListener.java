package io.jenkins.plugins.deliverygate.verdict;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.deliverygate.io.WrappedLines;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.view.PlainText;
import java.io.IOException;

/** Hears of every verdict that the step itself recorded. */
public interface VerdictListener extends ExtensionPoint {

  /**
   * A verdict was recorded.
   *
   * @param listener log of the build
   */
  void onVerdict(Run<?, ?> run, RecordedVerdict recorded, Verdict verdict, TaskListener listener)
      throws IOException;

  /** Records a verdict in its build, and tells everybody. */
  static void keep(Run<?, ?> run, RecordedVerdict recorded, Verdict verdict, TaskListener log)
      throws IOException {
    DeliveryGateAction.add(run, recorded);
    VerdictPage page = new VerdictPage(run, recorded);
    PlainText.lines(WrappedLines.UNBROKEN, verdict, page.address(), page.all())
        .forEach(log.getLogger()::println);
    for (VerdictListener listener : ExtensionList.lookup(VerdictListener.class)) {
      listener.onVerdict(run, recorded, verdict, log);
    }
  }
}
