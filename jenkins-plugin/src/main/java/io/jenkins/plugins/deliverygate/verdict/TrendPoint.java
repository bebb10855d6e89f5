package io.jenkins.plugins.deliverygate.verdict;

import hudson.model.Run;
import io.deliverygate.verdict.view.Phrases;
import java.util.stream.Collectors;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * A verdict in the course of time.
 *
 * @param build number of its build
 * @param path address of its page, relative to the root of Jenkins
 */
@ExportedBean(defaultVisibility = 2)
public record TrendPoint(
    @Exported int build, @Exported String path, @Exported RecordedVerdict verdict) {

  static TrendPoint of(Run<?, ?> run, RecordedVerdict verdict) {
    return new TrendPoint(run.getNumber(), new VerdictPage(run, verdict).getPath(), verdict);
  }

  /** Build, status and breaches in one line. */
  public String sentence() {
    return "Build %d: %s, %s"
        .formatted(build, verdict.words(), Phrases.count(verdict.breaches(), "breach", "breaches"));
  }

  /** What each gate came to, in one line. */
  public String gates() {
    return verdict.gates().stream()
        .map(gate -> gate.id() + " " + Phrases.lower(gate.status()) + (gate.enforced() ? "" : "*"))
        .collect(Collectors.joining(", "));
  }
}
