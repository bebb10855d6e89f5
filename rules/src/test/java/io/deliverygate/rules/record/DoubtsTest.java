package io.deliverygate.rules.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.People;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.kit.Given;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoubtsTest {

  private static final String TEAM =
      """
      teams:
        - {id: blue, members: [{name: Ann Lee, emails: [ann@x.org]}]}
      """;

  private final Map<String, Parameter> parameters =
      new HashMap<>(Policy.standard(RuleBase.shipped().gates()).parameters());

  private List<Object> of(String records) {
    List<Fact> known = Given.yaml(TEAM + records);
    People people = People.of(List.of(), Snapshot.of(Instant.EPOCH, known));
    return Doubts.of(known, parameters, people);
  }

  @Test
  void shouldDoubtPeopleWhomNobodyKnows() {
    assertThat(
            of(
                """
                evaluations:
                  - {topic: risks, participants: [Ann Lee, Somebody Else], result: the market is small enough}
                """))
        .singleElement()
        .isInstanceOfSatisfying(
            Doubt.class,
            doubt -> {
              assertThat(doubt.key()).isEqualTo("participants");
              assertThat(doubt.why()).isEqualTo("nobody on record is called 'Somebody Else'");
            });
  }

  @Test
  void shouldKnowPeopleByTheirAddress() {
    assertThat(
            of(
                """
                stories:
                  - {id: PAY-1, accepted: {by: ann@x.org, on: 2026-01-01}}
                """))
        .isEmpty();
  }

  @Test
  void shouldNameTheKeyInsideOfASmallRecord() {
    assertThat(
            of(
                """
                stories:
                  - {id: PAY-1, refined: {on: 2026-01-01, participants: [Nobody At All]}}
                """))
        .singleElement()
        .isInstanceOfSatisfying(
            Doubt.class, doubt -> assertThat(doubt.key()).isEqualTo("refined.participants"));
  }

  @Test
  void shouldDoubtAStatementThatStandsInTooManyPlaces() {
    String records =
        """
        epics:
          - {id: E-1, contribution: brings the goal much nearer}
          - {id: E-2, contribution: Brings the goal much nearer}
          - {id: E-3, contribution: brings the goal much nearer}
        """;
    assertThat(of(records)).isEmpty();
    assertThat(of(records + "  - {id: E-4, contribution: brings the goal much nearer}\n"))
        .hasSize(4)
        .allSatisfy(
            doubt -> assertThat(((Doubt) doubt).why()).startsWith("the same text stands in 4"));
  }

  @Test
  void shouldTellWhatLiesElsewhere() {
    assertThat(
            of(
                """
                monitoring: [{kind: alerting, link: 'https://dash.example.org'}]
                linked-place: [{link: 'https://dash.example.org', state: elsewhere}]
                """))
        .singleElement()
        .isInstanceOf(Elsewhere.class);
  }

  @Test
  void shouldDoubtAPlaceThatNobodyLookedAt() {
    assertThat(of("monitoring: [{kind: alerting, link: docs/alerts.md}]\n"))
        .singleElement()
        .isInstanceOf(Doubt.class);
  }

  @Test
  void shouldAskOnlyWhatThePolicyWants() {
    parameters.put("records.doubted", Parameter.of("records.doubted", List.of("places")));
    assertThat(
            of(
                """
                evaluations: [{topic: risks, participants: [Nobody], result: x}]
                monitoring: [{kind: alerting, link: docs/alerts.md}]
                """))
        .singleElement()
        .isInstanceOfSatisfying(Doubt.class, doubt -> assertThat(doubt.key()).isEqualTo("link"));
  }
}
