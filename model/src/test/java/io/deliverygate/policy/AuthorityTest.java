package io.deliverygate.policy;

import static io.deliverygate.policy.Layers.layer;
import static io.deliverygate.policy.Layers.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.merge.PolicyLayers;
import io.deliverygate.policy.section.PolicyLayer.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may allow what, as policies say it. */
class AuthorityTest {

  private static final String KEY = "MCowBQYDK2VwAyEAy1Vq6qmSAEjNnftu7bCrR+RJduHeqdwYF8YfAtV4pNQ=";

  private static final String OTHER_KEY =
      "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";

  private static Authority authority(String project) {
    return policy("name: acme\n", project).authority();
  }

  @Test
  void shouldNameNobodyWhereThePolicySaysNothing() {
    Authority shipped = authority("gates: {debt: enforced}\n");

    assertThat(shipped).isEqualTo(Authority.SHIPPED);
    assertThat(shipped.waivers())
        .isEqualTo(new Authority.Terms("waivers", "architect", false, 180));
    assertThat(shipped.emergencies())
        .isEqualTo(new Authority.Terms("emergency", "chief-product-owner", false, 7));
    assertThat(shipped.approvalsSigned()).isFalse();
    assertThat(shipped.holders("architect")).isEmpty();
  }

  @Test
  void shouldSayWhatThePolicySays() {
    Authority said =
        authority(
            """
            waivers: {approver-role: board, signed: yes, max-days: 30}
            approvals: {signed: true}
            emergency: {approver-role: board, signed: true, max-days: 2}
            roles: {board: [Ann Example <ann@example.com>, Eve]}
            keys: {Ann Example: %s, Eve: [%s, %s]}
            """
                .formatted(KEY, KEY, KEY));

    assertThat(said.waivers()).isEqualTo(new Authority.Terms("waivers", "board", true, 30));
    assertThat(said.emergencies()).isEqualTo(new Authority.Terms("emergency", "board", true, 2));
    assertThat(said.approvalsSigned()).isTrue();
    assertThat(said.keys("ann@example.com", said.people(Layers.shop()))).hasSize(1);
    assertThat(said.keys("Eve", said.people(Layers.shop()))).hasSize(2);
    assertThat(said.keys("Bob", said.people(Layers.shop()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Ann Example, true",
    "' ann   EXAMPLE ', true",
    "ann@example.com, true",
    "Ann E. <ANN@example.com>, true",
    "Ann, false",
    "example.com, false",
    "'', false",
    "<>, false",
    "eve, true"
  })
  void shouldKnowAPersonByNameOrAddress(String person, boolean holds) {
    Authority said = authority("roles: {board: [Ann Example <ann@example.com>, Eve]}\n");

    assertThat(said.people(Layers.shop()).holdsByPolicy(person, "board")).isEqualTo(holds);
  }

  @Test
  void shouldKnowThatNameAndAddressAreOnePersonWhenThePolicySaysSo() {
    Authority said = authority("roles: {board: [Ann Example <ann@example.com>]}\n");

    assertThat(said.people(Layers.shop()).same("Ann Example", "ann@example.com")).isTrue();
    assertThat(Authority.SHIPPED.people(Layers.shop()).same("Ann Example", "ann@example.com"))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "waivers: {sign: true} | unknown key 'sign'",
        "waivers: {signed: maybe} | 'maybe' is not yes or no",
        "waivers: {max-days: 0} | '0' is no number of days",
        "waivers: {max-days: 3661} | '3661' is no number of days",
        "waivers: {max-days: 1.5} | '1.5' is no number of days",
        "waivers: {approver-role: ''} | it is empty",
        "roles: {architect: Ann} | expected a list",
        "keys: {Ann: abc} | it is no public Ed25519 key",
        "locked: {waivers: [sign]} | 'sign' is no key of waivers"
      })
  void shouldRefuseWhatMakesNoSense(String policy, String why) {
    assertThatThrownBy(() -> authority(policy + "\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("delivery-gate.yaml:1: ")
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "waivers: {signed: true} | waivers: {signed: false}",
        "waivers: {max-days: 30} | waivers: {max-days: 31}",
        "waivers: {approver-role: board} | waivers: {approver-role: team}",
        "approvals: {signed: true} | approvals: {signed: no}",
        "emergency: {approver-role: board} | emergency: {approver-role: team}",
        "roles: {board: [Ann, Eve]} | roles: {board: [Ann, Eve, Bob]}",
        "keys: {Ann: KEY} | keys: {Ann: [KEY, KEY]}"
      })
  void shouldRefuseToLoosenWhatIsLocked(String organisation, String project) {
    String locked = organisation.replace("KEY", KEY) + "\nlocked: all\n";

    assertThatThrownBy(() -> policy(locked, project.replace("KEY", KEY) + "\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("delivery-gate.yaml:1: ")
        .hasMessageContaining("organisation policy (organisation.yaml:2) locks it at");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "waivers: {signed: false} | waivers: {signed: true}",
        "waivers: {max-days: 30} | waivers: {max-days: 29}",
        "waivers: {approver-role: board} | waivers: {approver-role: board}",
        "roles: {board: [Ann, Eve]} | roles: {board: [Eve]}",
        "roles: {board: [Ann, Eve]} | roles: {team: [Bob]}"
      })
  void shouldAllowToKeepOrTightenWhatIsLocked(String organisation, String project) {
    Policy both = policy(organisation + "\nlocked: all\n", project + "\n");

    assertThat(both.authority().said()).containsAllEntriesOf(setIn(project));
  }

  private static Map<String, List<String>> setIn(String project) {
    Map<String, List<String>> said = new HashMap<>(authority(project + "\n").said());
    said.entrySet().removeAll(Authority.SHIPPED.said().entrySet());
    return said;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "keys: {ann@example.com: OTHER}",
        "keys: {'ANN  example': OTHER}",
        "keys: {Ann Example <ann@example.com>: OTHER}",
        "keys: {<ann@example.com>: OTHER}"
      })
  void shouldRefuseAnotherKeyOfSomebodyWhoseKeyIsLocked(String project) {
    String locked =
        "roles: {board: [Ann Example <ann@example.com>]}\nkeys: {Ann Example: KEY}\nlocked: all\n";

    assertThatThrownBy(
            () -> policy(locked.replace("KEY", KEY), project.replace("OTHER", OTHER_KEY) + "\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("keys.Ann Example cannot be");
    assertThat(
            policy(locked.replace("KEY", KEY), "keys: {Bob: " + OTHER_KEY + "}\n")
                .authority()
                .said())
        .containsKey("keys.Bob");
  }

  @Test
  void shouldLockWhatIsNamed() {
    String organisation =
        "waivers: {signed: true, max-days: 9}\nlocked: {waivers: [signed], roles: [board]}\n";

    assertThat(policy(organisation, "waivers: {max-days: 10}\n").authority().waivers().days())
        .isEqualTo(10);
    assertThatThrownBy(() -> policy(organisation, "roles: {board: [Bob]}\n"))
        .hasMessageContaining("roles.board cannot be 'Bob'");
  }

  @Test
  void shouldChangeTheDigest() {
    String before = policy("name: acme\n", "roles: {board: [Ann]}\n").digest();

    assertThat(policy("name: acme\n", "roles: {board: [Bob]}\n").digest()).isNotEqualTo(before);
  }

  @Test
  void shouldTellWhoSaidIt() {
    Policy both =
        PolicyLayers.of(Layers.TERMS)
            .with(layer(Kind.RULE_PACK, "roles: {board: [Ann]}\n"))
            .with(layer(Kind.PROJECT, "waivers: {signed: true}\n"))
            .policy(Layers.shop());

    assertThat(both.origin("roles.board").text()).isEqualTo("rule pack (pack.yaml:1)");
    assertThat(both.origin("waivers.signed").text())
        .isEqualTo("project policy (delivery-gate.yaml:1)");
  }
}
