package io.deliverygate.maven;

import io.deliverygate.report.Reports;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.Verdict.Subject;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What stands on disk while a reactor is under way: an error verdict in place of an older one, so
 * that a build that breaks off leaves nothing behind that could be taken for a pass.
 */
final class Placeholder {

  private final Reactor reactor;

  Placeholder(Reactor reactor) {
    this.reactor = reactor;
  }

  /** Replaces whatever an earlier build left. */
  void begin() throws IOException {
    write("the build ended before the last module was verified, so nothing was evaluated");
  }

  /** Says that nothing was evaluated on purpose. */
  void skipped() throws IOException {
    write("skipped by deliveryGate.skip");
  }

  private void write(String reason) throws IOException {
    var root = reactor.rootProject();
    Subject subject = new Subject(root.getArtifactId(), root.getVersion(), "");
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Reports.remove(reactor.reports());
    Reports.write(Verdict.notEvaluated(subject, now, reason), reactor.reports());
  }
}
