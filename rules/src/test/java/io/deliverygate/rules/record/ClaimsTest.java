package io.deliverygate.rules.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.AcceptanceCriterion;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.Story;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.kit.Given;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClaimsTest {

  private static final String RECORDS =
      """
      stories:
        - id: PAY-1
          refined: {on: 2026-01-01, participants: [Ann]}
          criteria: [{id: AC-1, since: 2026-01-01}]
      recorded-day:
        - {about: story PAY-1, key: refined.on, on: 2026-02-03}
        - {about: acceptance-criterion PAY-1/AC-1, key: since, on: 2026-02-01}
      """;

  private final Map<String, Parameter> parameters =
      new HashMap<>(Policy.standard(RuleBase.shipped().gates()).parameters());

  @BeforeEach
  void askForHistory() {
    parameters.put("records.doubted", Parameter.of("records.doubted", List.of("words", "history")));
  }

  private <F extends Fact> F counted(Class<F> type) {
    Snapshot snapshot = Snapshot.of(Instant.EPOCH, Given.yaml(RECORDS));
    Claims claims = Claims.of(snapshot, parameters);
    return type.cast(claims.counted(snapshot.all(type).get(0)));
  }

  @Test
  void shouldCountAClaimFromTheDayOnWhichItWasRecorded() {
    assertThat(counted(AcceptanceCriterion.class).since())
        .hasToString("2026-02-01 (when it was recorded, said to be 2026-01-01)");
  }

  @Test
  void shouldCountAClaimInsideOfASmallRecord() {
    Story story = counted(Story.class);
    assertThat(story.refined().on().date()).hasToString("Optional[2026-02-03]");
    assertThat(story.refined().participants()).containsExactly("Ann");
  }

  @Test
  void shouldBelieveWhatWasTakenOverFromElsewhere() {
    parameters.put(
        "records.history.imported",
        Parameter.of("records.history.imported", List.of("2026-02-01")));
    assertThat(counted(AcceptanceCriterion.class).since()).hasToString("2026-01-01");
    assertThat(counted(Story.class).refined().on().date()).hasToString("Optional[2026-02-03]");
  }

  @Test
  void shouldBelieveClaimsWhereThePolicyDoesNotAskForHistory() {
    parameters.put("records.doubted", Parameter.of("records.doubted", List.of("words")));
    assertThat(counted(AcceptanceCriterion.class).since()).hasToString("2026-01-01");
  }
}
