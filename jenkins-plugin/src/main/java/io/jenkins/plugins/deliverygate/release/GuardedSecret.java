package io.jenkins.plugins.deliverygate.release;

import hudson.model.Run;
import java.util.Optional;

/** When a guarded credential gives away its secret, and what it says otherwise. */
final class GuardedSecret {

  private GuardedSecret() {}

  /**
   * Why a build does not get it; empty where it does.
   *
   * @param id of the credential
   */
  static Optional<String> withheldFrom(Run<?, ?> run, String id) {
    return problem(run).map(why -> "credential '" + id + "' is withheld: " + why);
  }

  private static Optional<String> problem(Run<?, ?> run) {
    String job = run.getParent().getFullName();
    ReleaseGuards guards = ReleaseGuards.of(run.getParent());
    if (guards.isEmpty()) {
      return Optional.of(job + " is no guarded release job");
    }
    return RegisteredVerdict.isReplay(run)
        ? Optional.of(run.getFullDisplayName() + " is a replay, whose script nobody has reviewed")
        : guards.missing(run).map(why -> job + " " + why);
  }

  /** What everybody hears who asks without being such a build. */
  static String outside(String id) {
    return "credential '" + id + "' is withheld: only builds of guarded release jobs get it";
  }
}
