package io.jenkins.plugins.deliverygate.release;

import io.deliverygate.verdict.GateStatus;
import io.jenkins.plugins.deliverygate.admin.ItemRegister;
import io.jenkins.plugins.deliverygate.admin.ReleaseGuard;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a guard holds for a commit or artifact. The newest build that judged it decides, with all
 * verdicts that it came to; where it came to several of the same name, with the last of them.
 */
final class GuardCheck {

  private final ReleaseGuard guard;
  private final Released released;
  private final Instant now;

  GuardCheck(ReleaseGuard guard, Released released, Instant now) {
    this.guard = guard;
    this.released = released;
    this.now = now;
  }

  /** What is missing, as a sentence without its subject; empty where the guard holds. */
  Optional<String> missing() throws IOException {
    List<RegisteredVerdict> newest = ofNewestBuild();
    if (newest.isEmpty()) {
      return Optional.of(waitsFor() + ", and there is none yet");
    }
    Optional<String> bad = newest.stream().map(this::problem).flatMap(Optional::stream).findFirst();
    return bad.or(() -> gateMissing(newest)).map(why -> waitsFor() + ": " + why);
  }

  private String waitsFor() {
    String status = guard.isWarningsCount() ? "PASSED or WARNING" : "PASSED";
    return "waits for a %s verdict of %s for %s".formatted(status, guard.getVerdictsOf(), released);
  }

  private List<RegisteredVerdict> ofNewestBuild() throws IOException {
    List<RegisteredVerdict> counting = new ArrayList<>();
    for (RegisteredVerdict verdict : VerdictRegister.get().on(released)) {
      if (!verdict.replay() && guard.counts(job(verdict))) {
        counting.add(verdict);
      }
    }
    Map<String, RegisteredVerdict> byName = new LinkedHashMap<>();
    counting.stream()
        .filter(verdict -> verdict.sameBuild(counting.get(counting.size() - 1)))
        .forEach(verdict -> byName.put(verdict.name(), verdict));
    return List.copyOf(byName.values());
  }

  private static String job(RegisteredVerdict verdict) {
    return ItemRegister.get().nameOf(verdict.jobId()).orElse("");
  }

  private Optional<String> problem(RegisteredVerdict verdict) {
    String last = "the last one, " + job(verdict) + " #" + verdict.build() + ", ";
    if (!good().contains(verdict.status())) {
      return Optional.of(last + "is " + verdict.status());
    }
    if (!verdict.complete()) {
      return Optional.of(last + "is incomplete");
    }
    if (verdict.lapsed(now)) {
      return Optional.of(last + "rests on a waiver or emergency that has ended");
    }
    return verdict.at().isBefore(now.minus(Duration.ofHours(guard.getMaxAgeHours())))
        ? Optional.of(last + "is older than " + guard.getMaxAgeHours() + " hours")
        : Optional.empty();
  }

  private Optional<String> gateMissing(List<RegisteredVerdict> verdicts) {
    return guard.gateNames().stream()
        .filter(gate -> verdicts.stream().noneMatch(verdict -> verdict.held(gate, good())))
        .findFirst()
        .map(gate -> "in the last one gate " + gate + " was not enforced and passed");
  }

  private List<GateStatus> good() {
    return guard.isWarningsCount()
        ? List.of(GateStatus.PASSED, GateStatus.WARNING)
        : List.of(GateStatus.PASSED);
  }
}
