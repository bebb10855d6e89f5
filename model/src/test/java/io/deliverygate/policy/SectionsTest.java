package io.deliverygate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.deliverygate.io.Json;
import io.deliverygate.policy.file.PolicyFile;
import io.deliverygate.policy.schema.PolicySchema;
import io.deliverygate.policy.section.PolicySection;
import io.deliverygate.policy.section.Sections;
import io.deliverygate.policy.section.SettingType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of every section of the policy, and of those to come. */
class SectionsTest {

  private static JsonNode schema() throws Exception {
    return Json.mapper().readTree(PolicySchema.of(Layers.GATES));
  }

  private static Set<String> keys(JsonNode node) {
    Set<String> keys = new HashSet<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void shouldHaveAKeyOfItsOwn() {
    assertThat(Sections.ALL).extracting(PolicySection::key).doesNotHaveDuplicates();
  }

  @Test
  void shouldMakeSettingsOfKindsOfTheirOwn() {
    List<String> kinds = Sections.types().stream().map(type -> type.kind().name()).toList();

    assertThat(kinds).doesNotHaveDuplicates().hasSizeGreaterThan(7);
  }

  @Test
  void shouldBeReadAndDescribedAlike() throws Exception {
    assertThat(keys(schema().get("properties"))).isEqualTo(PolicyFile.keys());
  }

  @Test
  void shouldTellWhatOfThemCanBeLocked() throws Exception {
    Set<String> lockable = new HashSet<>();
    Sections.ALL.stream()
        .filter(PolicySection::isLockable)
        .map(PolicySection::key)
        .forEach(lockable::add);

    assertThat(keys(schema().at("/properties/locked/oneOf/1/properties"))).isEqualTo(lockable);
  }

  @Test
  void shouldHoldItsShippedValuesAsStrictAsThemselves() {
    for (SettingType<?> type : Sections.types()) {
      assertThat(type.known(Layers.TERMS)).allMatch(name -> keepsItself(type, name));
    }
  }

  private static <T> boolean keepsItself(SettingType<T> type, String name) {
    T shipped = type.shipped(Layers.TERMS, name);
    return type.strictness(Layers.TERMS, name).keeps(shipped, shipped);
  }
}
