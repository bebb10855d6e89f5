package io.deliverygate.rules.golive;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.SbomComponent;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.Facts;
import io.deliverygate.rules.Policies;
import io.deliverygate.rules.kit.Given;
import io.deliverygate.verdict.Breach;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bill of materials that lists many components, none of them authorised. */
class ManyComponentsTest {

  private static final int MANY = 10_000;

  @Test
  void shouldNameEachComponentWhenThereAreMany() {
    Facts facts = Facts.goodFor("go-live");
    for (int i = 0; i < MANY; i++) {
      facts.with(component("miner" + i));
    }
    Policy policy =
        Policies.only("go-live", GateMode.ENFORCED)
            .with(Parameter.of("live.components.allowed", List.of("org.apache.*:*")))
            .with(Parameter.of("live.licences.allowed", List.of("Apache-2.0", "MIT")));

    assertThat(facts.rule("LIVE-07", policy).breaches())
        .hasSize(MANY)
        .extracting(Breach::subject)
        .doesNotHaveDuplicates();
  }

  private static SbomComponent component(String name) {
    return Given.fact(
        SbomComponent.class,
        "module",
        "shop",
        "group",
        "org.evil",
        "name",
        name,
        "version",
        "1",
        "licences",
        "MIT OR (GPL-2.0+ AND Apache-2.0)");
  }
}
