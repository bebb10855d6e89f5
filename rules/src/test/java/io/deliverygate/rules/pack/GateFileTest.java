package io.deliverygate.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.io.BadInputException;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.rules.base.RuleBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateFileTest {

  private static GateDefinition gate(String lines) {
    String yaml = "id: acme\ntitle: Acme\n" + lines.replace("\\n", "\n") + "\n";
    return GateFile.read(YamlNode.parse(yaml, "gate.yaml").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "mode: enforced, false",
    "mode: reported, false",
    "mode: with-records, false",
    "mode: enforced-with-records, true",
    "mode: enforced\\nwatches: true, true",
    "mode: 'off'\\nwatches: yes, true",
    "mode: enforced-with-records\\nwatches: true, true",
    "mode: enforced-with-records\\nwatches: no, false"
  })
  void shouldSayWhichGatesWatch(String lines, boolean watches) {
    assertThat(gate(lines).watches()).isEqualTo(watches);
  }

  @Test
  void shouldTellWhatIsNeitherYesNorNo() {
    assertThatThrownBy(() -> gate("mode: enforced\nwatches: maybe"))
        .isInstanceOf(BadInputException.class)
        .hasMessage("gate.yaml:4: 'maybe' is not yes or no (write yes or no)");
  }

  @Test
  void shouldLetOneShippedGateWatch() {
    assertThat(RuleBase.shipped().gates())
        .filteredOn(GateDefinition::watches)
        .extracting(GateDefinition::id)
        .containsExactly("integrity");
  }
}
