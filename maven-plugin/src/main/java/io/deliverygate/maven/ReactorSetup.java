package io.deliverygate.maven;

import io.deliverygate.evidence.maven.BaseSettings;
import io.deliverygate.io.ChosenInstant;
import io.deliverygate.project.Governance;
import io.deliverygate.project.NamedPath;
import io.deliverygate.project.ProjectPlace;
import io.deliverygate.project.ProjectSetup;
import io.deliverygate.project.SetByHand;
import io.deliverygate.rules.base.ProjectRules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The set-up of a reactor, as the parameters of a goal name it; what is null was not given. */
final class ReactorSetup {

  private static final String NEXT_VALUE = "\\s*,\\s*(?=[\\w.-]+\\s*=)";

  private final Reactor reactor;
  private ProjectPlace place;
  private Governance governance;

  private ReactorSetup(Reactor reactor, ProjectPlace place, Governance governance) {
    this.reactor = reactor;
    this.place = place;
    this.governance = governance;
  }

  /** That of a reactor of which nothing more was said. */
  static ReactorSetup of(Reactor reactor) throws IOException {
    QuietEngine.ensure();
    Path reports = reactor.reports();
    ProjectPlace place =
        ProjectPlace.of(
                reactor.root(),
                () -> new ReactorLayout(reactor).project(),
                new NamedPath(reports, reactor.root().relativize(reports).toString()))
            .with(base -> settings(reactor).at(base));
    List<Path> packs = ProjectRules.packsOf(ReactorSetup.class.getClassLoader());
    return new ReactorSetup(reactor, place, Governance.of(packs));
  }

  private static BaseSettings settings(Reactor reactor) throws IOException {
    return new BaseSettings(
        reactor.root(), reactor.poms(), reactor.requestedProfiles(), reactor.userProperties());
  }

  ReactorSetup policy(@Nullable String file) {
    governance = governance.withPolicy(named(file));
    return this;
  }

  ReactorSetup organisation(@Nullable String file) {
    governance = governance.under(named(file).stream().toList());
    return this;
  }

  /** Commas part values and the entries of a list; a value begins with its name. */
  ReactorSetup values(@Nullable String set) {
    List<String> values = set == null ? List.of() : List.of(set.split(NEXT_VALUE));
    governance = governance.with(new SetByHand("deliveryGate.set", values));
    return this;
  }

  ReactorSetup gates(@Nullable List<String> chosen) {
    governance = governance.choosing(chosen == null ? List.of() : chosen);
    return this;
  }

  ReactorSetup records(@Nullable String folder) {
    place = place.withRecords(named(folder));
    return this;
  }

  /** What is set up. */
  ProjectSetup setup() {
    return new ProjectSetup(place, governance);
  }

  /** Where it lies. */
  ProjectPlace place() {
    return place;
  }

  private Optional<NamedPath> named(@Nullable String text) {
    return Optional.ofNullable(text).map(name -> new NamedPath(reactor.root().resolve(name), name));
  }

  /** Now, by the clock. */
  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  /** The instant that counts as now. */
  static Instant at(@Nullable String instant, Instant now) {
    return instant == null ? now : ChosenInstant.of("deliveryGate.at", instant);
  }
}
