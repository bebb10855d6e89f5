package io.jenkins.plugins.deliverygate.release;

import hudson.model.Run;
import io.deliverygate.verdict.EmergencyNote;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.WaiverNote;
import io.jenkins.plugins.deliverygate.admin.ItemRegister;
import io.jenkins.plugins.deliverygate.verdict.RecordedVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.cps.CpsFlowFactoryAction2;
import org.jenkinsci.plugins.workflow.cps.replay.ReplayCause;

/** What guards need of a verdict, for longer than its build may be kept. Times are epoch millis. */
final class RegisteredVerdict {

  private static final int LONGEST_NAME = 200;

  private final String jobId;
  private final String job;
  private final int build;
  private final String name;
  private final GateStatus status;
  private final boolean complete;
  private final boolean replay;
  private final List<Gate> gates = new ArrayList<>();
  private final long evaluatedAt;
  private final long validUntil;
  private final long recordedAt;

  private RegisteredVerdict(Run<?, ?> run, RecordedVerdict recorded, Verdict verdict, Instant now) {
    this.jobId = ItemRegister.get().idOf(run.getParent());
    this.job = run.getParent().getFullName();
    this.build = run.getNumber();
    this.name = plain(recorded.name());
    this.status = recorded.status();
    this.complete = recorded.complete();
    this.replay = isReplay(run);
    verdict.gates().forEach(gate -> gates.add(new Gate(gate)));
    this.evaluatedAt = recorded.evaluatedAt().toEpochMilli();
    this.validUntil = endOfExcuses(verdict).toEpochMilli();
    this.recordedAt = now.toEpochMilli();
  }

  static RegisteredVerdict of(
      Run<?, ?> run, RecordedVerdict recorded, Verdict verdict, Instant now) {
    return new RegisteredVerdict(run, recorded, verdict, now);
  }

  /**
   * Whether a build ran another script than its job says: a replay, or a restart from a stage,
   * which takes the script of the build that it restarts, be that a replay.
   */
  static boolean isReplay(Run<?, ?> run) {
    return run.getCause(ReplayCause.class) != null
        || run.getAction(CpsFlowFactoryAction2.class) != null;
  }

  /** Names come from the project: they may be of any length, and hold what XML cannot. */
  private static String plain(String name) {
    String printable = name.replaceAll("\\p{C}", " ");
    return printable.substring(0, Math.min(printable.length(), LONGEST_NAME));
  }

  /** A verdict that rests on an excuse holds as long as that does. */
  private static Instant endOfExcuses(Verdict verdict) {
    Stream<Instant> waivers = verdict.waivers().stream().map(WaiverNote::expires);
    Stream<Instant> emergencies =
        verdict.emergencies().stream().filter(EmergencyNote::holds).map(EmergencyNote::until);
    return Stream.concat(waivers, emergencies)
        .min(Instant::compareTo)
        .orElse(Instant.ofEpochMilli(Long.MAX_VALUE));
  }

  String jobId() {
    return jobId;
  }

  int build() {
    return build;
  }

  String name() {
    return name;
  }

  GateStatus status() {
    return status;
  }

  boolean complete() {
    return complete;
  }

  boolean replay() {
    return replay;
  }

  /** Whether an excuse that it rests on has ended. */
  boolean lapsed(Instant now) {
    return now.toEpochMilli() >= validUntil;
  }

  /** When it was made: what the agent says, unless its clock is ahead. */
  Instant at() {
    return Instant.ofEpochMilli(Math.min(evaluatedAt, recordedAt));
  }

  /** Whether a gate was enforced, and came to one of these. */
  boolean held(String gate, List<GateStatus> good) {
    return gates.stream().anyMatch(g -> g.id.equals(gate) && g.enforced && good.contains(g.status));
  }

  /** Same build, to the end of time: a number alone could be one of a deleted job. */
  boolean sameBuild(RegisteredVerdict other) {
    return jobId.equals(other.jobId) && build == other.build;
  }

  /** What one gate came to. */
  private static final class Gate {
    private final String id;
    private final GateStatus status;
    private final boolean enforced;

    Gate(GateVerdict gate) {
      this.id = plain(gate.id());
      this.status = gate.status();
      this.enforced = gate.enforced();
    }
  }
}
