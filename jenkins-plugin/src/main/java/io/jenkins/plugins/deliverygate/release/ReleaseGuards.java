package io.jenkins.plugins.deliverygate.release;

import hudson.model.Actionable;
import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.Job;
import hudson.model.ParameterValue;
import hudson.model.ParametersAction;
import hudson.model.Run;
import io.jenkins.plugins.deliverygate.admin.DeliveryGateFolderProperty;
import io.jenkins.plugins.deliverygate.admin.ItemRegister;
import io.jenkins.plugins.deliverygate.admin.ReleaseGuard;
import io.jenkins.plugins.deliverygate.admin.ReleaseGuardProperty;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The guards of a job, its own and those of the folders above; all of them have to hold. */
final class ReleaseGuards {

  private static final Logger LOGGER = Logger.getLogger(ReleaseGuards.class.getName());

  private final List<ReleaseGuard> guards;

  private ReleaseGuards(List<ReleaseGuard> guards) {
    this.guards = guards;
  }

  static ReleaseGuards of(Job<?, ?> job) {
    List<ReleaseGuard> guards = new ArrayList<>();
    ItemRegister register = ItemRegister.get();
    for (ItemGroup<?> group = job.getParent(); group instanceof Item folder; ) {
      register
          .settings(folder, DeliveryGateFolderProperty.class)
          .filter(settings -> settings.guards(job, folder))
          .ifPresent(settings -> guards.add(0, settings.getGuard()));
      group = folder.getParent();
    }
    register.settings(job, ReleaseGuardProperty.class).ifPresent(own -> guards.add(own.getGuard()));
    return new ReleaseGuards(guards);
  }

  boolean isEmpty() {
    return guards.isEmpty();
  }

  /**
   * What is missing for a build or an item of the queue; empty where all guards hold.
   *
   * @param build has the parameters
   */
  Optional<String> missing(Actionable build) {
    return guards.stream()
        .map(guard -> missing(guard, build))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> missing(ReleaseGuard guard, Actionable build) {
    Optional<Released> released = released(guard, build);
    if (released.isEmpty()) {
      return Optional.of(
          "waits for good: its parameter %s has to name one full commit id (40 hex digits) or the"
                  .formatted(guard.getParameter())
              + " SHA-256 of an artifact (64)");
    }
    try {
      return new GuardCheck(guard, released.get(), Instant.now()).missing();
    } catch (IOException | RuntimeException e) {
      LOGGER.log(Level.WARNING, e, () -> "the verdicts on " + released.get() + " cannot be read");
      return Optional.of("the verdicts on " + released.get() + " cannot be read; see Jenkins' log");
    }
  }

  /** What a build releases, by the first of its guards. */
  Optional<Released> released(Run<?, ?> run) {
    return guards.stream().findFirst().flatMap(guard -> released(guard, run));
  }

  /** A build could carry the parameter twice, and read the other one. */
  private static Optional<Released> released(ReleaseGuard guard, Actionable build) {
    Set<String> values =
        build.getActions(ParametersAction.class).stream()
            .flatMap(action -> action.getAllParameters().stream())
            .filter(Objects::nonNull)
            .filter(parameter -> parameter.getName().equals(guard.getParameter()))
            .map(ReleaseGuards::text)
            .collect(Collectors.toSet());
    return values.size() == 1 ? Released.of(values.iterator().next()) : Optional.empty();
  }

  private static String text(ParameterValue parameter) {
    return parameter.getValue() instanceof String text ? text : "";
  }
}
