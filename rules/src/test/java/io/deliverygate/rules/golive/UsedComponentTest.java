package io.deliverygate.rules.golive;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.SbomComponent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsedComponentTest {

  private static SbomComponent listed(
      String module, String group, String name, String version, String... licences) {
    return new SbomComponent(
        module, group, name, version, "", List.of(licences), "", module + "/target/bom.json");
  }

  private static UsedComponent used(SbomComponent... listed) {
    List<UsedComponent> used = UsedComponent.of(List.of(listed));
    assertThat(used).hasSize(1);
    return used.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "org.apache.commons:commons-lang3, true",
    "org.apache.*:*, true",
    "org.apache.*, true",
    "*:commons-lang3, true",
    "*:*, true",
    "*, true",
    "org.*.commons:*-lang*3**, true",
    "*commons*commons*, true",
    "org.apache.commons:commons-lang, false",
    "org.apache:*, false",
    "org?apache.commons:commons-lang3, false",
    "*:lang3, false",
    "commons-lang3, false",
    "*commons*commons*commons*, false",
    "'', false"
  })
  void shouldFitPatternsOfGroupAndName(String pattern, boolean fits) {
    UsedComponent component = used(listed("a", "org.apache.commons", "commons-lang3", "3.14"));

    assertThat(component.fits(List.of("x:y", pattern))).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({"left-pad, true", "*, true", "left*, true", "*:*, false", ":left-pad, false"})
  void shouldFitPatternsOfTheNameWhenThereIsNoGroup(String pattern, boolean fits) {
    assertThat(used(listed("a", "", "left-pad", "1")).fits(List.of(pattern))).isEqualTo(fits);
  }

  @Test
  void shouldBeOneWhenSeveralModulesListIt() {
    UsedComponent component =
        used(listed("web", "g", "n", "1", "MIT"), listed("app", "g", "n", "1", "BSD-3-Clause"));

    assertThat(component.licences()).containsExactly("BSD-3-Clause", "MIT");
    assertThat(component.component().module()).isEqualTo("app");
    assertThat(component.coordinates()).isEqualTo("g:n:1");
  }

  @Test
  void shouldBeTwoWhenTheVersionsDiffer() {
    assertThat(UsedComponent.of(List.of(listed("a", "g", "n", "2"), listed("a", "g", "n", "1"))))
        .extracting(UsedComponent::coordinates)
        .containsExactly("g:n:1", "g:n:2");
  }

  @Test
  void shouldTellWhichLicencesAPolicyDoesNotAllow() {
    UsedComponent component =
        used(listed("a", "g", "n", "1", "EPL-2.0 OR X", "The MIT License", "apache-2.0"));

    assertThat(component.licencesBeyond(List.of("the mit license", "Apache-2.0", "epl-2.0")))
        .isEmpty();
    assertThat(component.licencesBeyond(List.of("apache-2.0")))
        .isEqualTo("EPL-2.0 OR X; The MIT License");
  }

  @Test
  void shouldNameTheFirstLicencesOnly() {
    UsedComponent component = used(listed("a", "g", "n", "1", "A", "B", "C", "D", "E"));

    assertThat(component.licencesBeyond(List.of("E"))).isEqualTo("A; B; C; and 1 more");
    assertThat(component.licencesBeyond(List.of("D", "E"))).isEqualTo("A; B; C");
  }

  @Test
  void shouldKnowASnapshot() {
    assertThat(used(listed("a", "g", "n", "1-SNAPSHOT")).snapshot()).isTrue();
    assertThat(used(listed("a", "g", "n", "1")).snapshot()).isFalse();
  }
}
