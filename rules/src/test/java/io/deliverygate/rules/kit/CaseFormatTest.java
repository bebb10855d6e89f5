package io.deliverygate.rules.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.io.BadInputException;
import io.deliverygate.rules.base.RuleBase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a case can say, in cases that ask shipped rules. */
class CaseFormatTest {

  private static List<String> failures(String yaml) {
    Map<String, String> files = Map.of("a.case.yaml", yaml);
    return RuleTestRun.of(
            new PackInMemory(RuleBase.shipped(), Map.of(), files, Optional.empty()), false)
        .failures();
  }

  private static String expecting(String outcome) {
    return """
        given:
          mvp: {name: Pilot, hypothesis: H-1, form: concierge}
        cases:
          - case: It does not say why no simpler form can do
            expect: {FRAME-03: %s}
        """
        .formatted(outcome);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{breached: [{subject: 'MVP: simplest form', at: mvp Pilot}]}",
        "{breached: [{subject: 'MVP: simplest form', at: 'rules/a.case.yaml:2'}]}",
        "{breached: [{subject: 'MVP: simplest form', not-saying: hypotheses}]}",
        "{breached: 'MVP: simplest form', checked: 1}",
        "{breached: 'MVP: simplest form', saying: []}",
        "{breached: 'MVP: simplest form', breaches: ['MVP: simplest form']}",
        "{breached: 'MVP: simplest form', not-saying: [a, b]}"
      })
  void shouldHoldWhereItIsSo(String outcome) {
    assertThat(failures(expecting(outcome))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {breached: [{subject: 'MVP: simplest form', at: 'a.yaml:1'}]}          | ' at a.yaml:1'
          {breached: [{subject: 'MVP: simplest form', not-saying: [why]}]}       | not saying 'why'
          {breached: 'MVP: simplest form', checked: 2}                           | 'breached, 2 checked'
          {breached: 'MVP: simplest form', saying: that}                         | saying 'that'
          {passed: 1, saying: []}                                                | saying nothing
          {passed: 1, breaches: []}                                              | by nothing
          """)
  void shouldFailWhereItIsNotSo(String outcome, String expected) {
    assertThat(failures(expecting(outcome)))
        .hasSize(1)
        .first()
        .asString()
        .contains(expected.strip());
  }

  @Test
  void shouldAskForTheWordsOfTheOutcomeAndForThoseBesideIt() {
    String yaml =
        """
        not-found: [product]
        cases:
          - case: Nothing is known
            expect: {FRAME-03: {no-evidence: %s, saying: delivery/product.yaml, not-saying: %s}}
        """;

    assertThat(failures(yaml.formatted("no product records", "backlog"))).isEmpty();
    assertThat(failures(yaml.formatted("no backlog records", "backlog"))).hasSize(1);
    assertThat(failures(yaml.formatted("no product records", "product"))).hasSize(1);
  }

  @Test
  void shouldTryEachOfSeveralChangesAndNameTheOneThatFails() {
    assertThat(
            failures(
                """
                given:
                  mvp: {name: Pilot, hypothesis: H-1, form: concierge, simplest-because: a film would not show the price}
                cases:
                  - case: Something is not said
                    each:
                      - but: {mvp: {form: unstated}}
                      - but: {mvp: {name: Beta}}
                      - but: {mvp: {hypothesis: ''}}
                    expect: {FRAME-03: breached}
                """))
        .hasSize(1)
        .first()
        .asString()
        .contains("Something is not said (line 7): FRAME-03");
  }

  @Test
  void shouldGiveAFactSoManyTimes() {
    assertThat(
            failures(
                """
                given:
                  test-result: [{module: shop, suite: Pay, name: 'pays #', outcome: failed, times: 2}]
                  team: [{id: red, members: [{name: 'Ann #'}], times: 2}]
                cases:
                  - case: Two tests failed
                    expect: {DONE-02: {breached: ['shop: Pay.pays 1', 'shop: Pay.pays 2']}}
                  - case: The same without the second
                    without: {test-result: [pays 2], member: [Ann 2]}
                    expect: {DONE-02: {breached: ['shop: Pay.pays 1']}}
                """))
        .isEmpty();
  }

  @Test
  void shouldNotNameTheOnlyFactOfItsType() {
    assertThat(
            failures(
                """
                given:
                  mvp: {name: form, hypothesis: H-1, form: concierge}
                cases:
                  - case: By what changes
                    but: {mvp: {simplest-because: a film would not show the price}}
                    expect: {FRAME-03: passed}
                  - case: By a name that is a word of the record too
                    but: {mvp: {form: {simplest-because: a film would not show the price}}}
                    expect: {FRAME-03: passed}
                """))
        .isEmpty();
  }

  @Test
  void shouldKnowAFactByItsDay() {
    assertThat(
            failures(
                """
                given:
                  blockers: [{id: B-1, since: 2026-02-01}, {id: B-2, since: 2026-02-28}]
                cases:
                  - case: The older blocker is changed
                    but: {blocker: {2026-02-01: {since: 2026-02-27}}}
                    expect: {FLOW-09: {passed: 2}}
                  - case: The newer blocker is taken away
                    without: {blocker: [2026-02-28]}
                    expect: {FLOW-09: {breached: blocker B-1, checked: 1}}
                """))
        .isEmpty();
  }

  @Test
  void shouldTellEvidenceThatIsExpectedFromWhatIsNot() {
    assertThat(
            failures(
                """
                given:
                  project-module: [{name: shop, main-sources: yes}, {name: api, main-sources: yes}]
                  coverage: {module: shop, file: A.java, lines-covered: 8, lines-missed: 2}
                cases:
                  - case: Nobody asks for it
                    not-expected: [coverage]
                    expect: {DONE-04: not-applicable}
                  - case: It is asked for
                    not-found: [coverage]
                    expect: {DONE-04: {no-evidence: [module shop, module api]}}
                  - case: One module has it
                    not-found: {coverage: [api]}
                    expect: {DONE-04: {no-evidence: module api, not-saying: module shop}}
                """))
        .isEmpty();
  }

  @Test
  void shouldGoByWhatThePolicySaysOfRoles() {
    assertThat(
            failures(
                """
                policy: {roles: {chief-product-owner: [Ann]}}
                given:
                  release: {name: shop, version: 1.0}
                  revision: {commit: 0123456789abcdef0123456789abcdef01234567}
                  releases: [{version: 1.0, author: Bob}]
                  approvals:
                    - role: chief-product-owner
                      by: Ann
                      version: 1.0
                      revision: 0123456789abcdef0123456789abcdef01234567
                      at: 2026-02-28T12:00:00Z
                  teams: [{id: red, members: [{name: Ann}, {name: Bob}]}]
                cases:
                  - case: Ann has the role
                    expect: {LIVE-09: {passed: 1}}
                  - case: Cid holds it
                    policy: {roles: {chief-product-owner: [Cid]}}
                    expect: {LIVE-09: breached}
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cases: [{case: a, each: [], expect: {}}]                                 | it is empty
          cases: [{case: a, each: [{case: b}], expect: {}}]                        | unknown key 'case'
          cases: [{case: a, expect: {FRAME-01: {passed: 1, breached: a}}}]         | expected one outcome
          cases: [{case: a, expect: {FRAME-01: {saying: a}}}]                      | expected one outcome
          cases: [{case: a, expect: {FRAME-01: {breached: {subject: a, at: mvp A}}}}] | no mvp 'A' was given
          given: {story: [{id: A, times: 0}]}                                      | 0' is no number of facts
          given: {story: [{id: A, times: 10001}]}                                  | 10001' is no number of facts
          given: {story: [{id: A, times: many}]}                                   | many' is no number of facts
          not-found: {coverage: [shp]}                                             | no project-module 'shp' was given
          not-found: {coverage: []}                                                | it is empty
          not-expected: [covrage]                                                  | covrage' is not possible here
          not-expected: {covrage: [shop]}                                          | unknown key 'covrage'
          policy: {rolls: {}}                                                      | unknown key 'rolls' (did you mean 'roles'?)
          policy: {waivers: {max-days: many}}                                      | many' is no number of days
          but: {mvp: {form: prototype}}                                            | no mvp 'form' was given
          """)
  void shouldNamePlaceAndFixWhereItIsWrong(String yaml, String message) {
    assertThatThrownBy(() -> failures(yaml))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("rules/a.case.yaml:1: ")
        .hasMessageContaining(message);
  }
}
