package io.deliverygate.policy;

import static io.deliverygate.policy.Layers.layer;
import static io.deliverygate.policy.Layers.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.MissingEvidence;
import io.deliverygate.fact.NewCodeBase;
import io.deliverygate.fact.NewCodeWindow;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.merge.PolicyLayers;
import io.deliverygate.policy.section.PolicyLayer.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewCodePolicyTest {

  private static final String MAIN = "new-code: {since: main}";

  @Nested
  class Section {

    @Test
    void shouldSayNothingWhenNobodyDoes() {
      assertThat(policy("name: acme", "version: 1").newCode()).isEmpty();
    }

    @Test
    void shouldTakeTagsThatBeginWithVForReleases() {
      assertThat(policy("name: acme", MAIN).newCode()).contains(new NewCodeWindow("main", "v*"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "main",
          "origin/main",
          "release/2.x",
          "v1.0",
          "0123abc",
          "last-release",
          "2026-01-01"
        })
    void shouldTakeBranchesTagsCommitsDaysAndTheLastRelease(String since) {
      String yaml = "new-code:\n  since: " + since + "\n  releases: rel/shop-*\n";

      assertThat(policy("name: acme", yaml).newCode())
          .contains(new NewCodeWindow(since, "rel/shop-*"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '"',
        value = {
          "new-code: {} | it does not say since when",
          "new-code: {releases: 'v*'} | it does not say since when",
          "new-code: main | expected keys with values",
          "new-code: {since: main, until: x} | unknown key 'until'",
          "new-code: {since: [main]} | expected a text",
          "new-code: {since: 'HEAD~1'} | 'HEAD~1' is not possible here",
          "new-code: {since: 'main..x'} | 'main..x' is not possible here",
          "new-code: {since: '@{upstream}'} | is not possible here",
          "new-code: {since: '--all'} | is not possible here",
          "new-code: {since: ''} | is not possible here",
          "new-code: {since: 2026-02-30} | there is no day 2026-02-30",
          "new-code: {since: main, releases: 'v 1'} | 'v 1' is not possible here"
        })
    void shouldRefuseWhatMeansNothing(String yaml, String what) {
      assertThatThrownBy(() -> layer(Kind.PROJECT, yaml))
          .isInstanceOf(BadInputException.class)
          .hasMessageStartingWith("delivery-gate.yaml:1: ")
          .hasMessageContaining(what);
    }

    @Test
    void shouldTellDaysFromNames() {
      assertThat(new NewCodeWindow("2026-01-31", "v*").day()).contains(LocalDate.of(2026, 1, 31));
      assertThat(new NewCodeWindow("2026-02-30", "v*").day()).isEmpty();
      assertThat(new NewCodeWindow("2026", "v*").day()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "v*, v1.0, true",
      "v*, v, true",
      "v*, x/v1, false",
      "v1, v1, true",
      "v1, v10, false",
      "*, anything, true",
      "rel/*-final, rel/1-final, true",
      "rel/*-final, rel/-final, true",
      "rel/*-final, rel/final, false",
      "v*.*.*, v1.2.3, true",
      "v*.*.*, v1.2, false",
      "a*a, a, false",
      "v*.0, v1.0.1, false"
    })
    void shouldTellReleasesByTheirTags(String pattern, String tag, boolean release) {
      assertThat(new NewCodeWindow("main", pattern).isRelease(tag)).isEqualTo(release);
    }

    @Test
    void shouldNotTakeLongWhenAPatternHasManyStars() {
      String pattern = "*a".repeat(40) + "b";

      assertThat(new NewCodeWindow("main", pattern).isRelease("a".repeat(5000))).isFalse();
    }
  }

  @Nested
  class OverLayers {

    @Test
    void shouldLetALaterLayerSayItAnew() {
      PolicyLayers layers =
          PolicyLayers.of(Layers.TERMS)
              .with(layer(Kind.ORGANISATION, MAIN))
              .with(layer(Kind.PROJECT, "new-code: {since: trunk}"));

      assertThat(layers.newCode()).contains(new NewCodeWindow("trunk", "v*"));
      assertThat(layers.policy(Layers.shop()).newCode()).isEqualTo(layers.newCode());
      assertThat(layers.policy(Layers.shop()).origin("new-code").place())
          .isEqualTo("delivery-gate.yaml:1");
    }

    @Test
    void shouldKeepWhatAnEarlierLayerSaysWhenALaterOneIsSilent() {
      assertThat(policy(MAIN, "evidence: {expected: [tests]}").newCode())
          .contains(new NewCodeWindow("main", "v*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "{evidence: [new-code]}"})
    void shouldRefuseAnotherOneWhenItIsLocked(String locked) {
      PolicyLayers layers =
          PolicyLayers.of(Layers.TERMS)
              .with(layer(Kind.ORGANISATION, MAIN + "\nlocked: " + locked))
              .with(layer(Kind.PROJECT, "name: x\nnew-code: {since: 2026-01-01}"));

      for (ThrowingCallable use :
          List.<ThrowingCallable>of(layers::newCode, () -> layers.policy(Layers.shop()))) {
        assertThatThrownBy(use)
            .isInstanceOf(BadInputException.class)
            .hasMessageStartingWith("delivery-gate.yaml:2: new-code cannot be {since: 2026-01-01,")
            .hasMessageContaining("organisation.yaml")
            .hasMessageContaining("locks it at {since: main, releases: 'v*'}");
      }
    }

    @Test
    void shouldTakeTheSameWhenItIsLocked() {
      assertThat(policy(MAIN + "\nlocked: all", MAIN).newCode()).isPresent();
    }

    @Test
    void shouldTakeAnythingWhenNothingWasSaidWhereItIsLocked() {
      assertThat(policy("locked: {evidence: [new-code]}", MAIN).newCode()).isPresent();
    }

    @Test
    void shouldChangeTheDigest() {
      assertThat(policy("name: a", MAIN).digest())
          .isNotEqualTo(policy("name: a", "version: 1").digest())
          .isNotEqualTo(policy("name: a", "new-code: {since: main, releases: 'r*'}").digest());
    }
  }

  @Nested
  class Expected {

    @Test
    void shouldBeExpectedAsSoonAsItIsSaidWhatNewCodeIs() {
      GateDefinition gate = Layers.GATES.get(0);
      Expectation expectation = new Expectation(Layers.shop());

      assertThat(expectation.expected(policy("name: a", MAIN), gate))
          .contains(EvidenceKind.NEW_CODE);
      assertThat(expectation.expected(policy("name: a", "version: 1"), gate))
          .doesNotContain(EvidenceKind.NEW_CODE);
    }

    @Test
    void shouldBeExpectedWhateverElseALaterLayerExpects() {
      assertThat(
              new Expectation(Layers.shop())
                  .expected(policy(MAIN, "evidence: {expected: []}"), Layers.GATES.get(0)))
          .containsExactly(EvidenceKind.NEW_CODE);
    }

    @Test
    void shouldBeMissingWhenTheEvidenceTellsOfAnotherWindow() {
      assertThat(gap("main", "v*")).isEmpty();
      assertThat(gap("v1", "v*"))
          .hasValueSatisfying(
              gap -> {
                assertThat(gap.kind()).isEqualTo(EvidenceKind.NEW_CODE);
                assertThat(gap.reason())
                    .contains("{since: v1, releases: 'v*'}", "{since: main, releases: 'v*'}");
              });
      assertThat(gap("main", "*")).isPresent();
    }

    private static Optional<MissingEvidence> gap(String since, String releases) {
      Snapshot snapshot =
          Snapshot.of(
              Instant.EPOCH,
              List.of(
                  new EvidenceSearch(EvidenceKind.NEW_CODE, "", List.of(".git"), 1, ""),
                  new NewCodeBase(since, releases, "0123", "", ".git")));
      return new Expectation(snapshot).otherNewCode(policy("name: a", MAIN));
    }
  }
}
