package io.deliverygate.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlNodeTest {

  @Test
  void shouldNameFileAndLineWhenAKeyIsUnknown() {
    YamlNode root = parse("gates: {}\nparametres: {}\n");

    assertThatThrownBy(() -> root.entries(Set.of("gates", "parameters")))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("p.yaml:2: unknown key 'parametres'")
        .hasMessageContaining("did you mean 'parameters'?");
  }

  @Test
  void shouldListTheKnownKeysWhenNoneIsNear() {
    assertThatThrownBy(() -> parse("zzzzzzzz: 1").entries(Set.of("gates", "evidence")))
        .hasMessageContaining("known keys are evidence, gates");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a: 1\\na: 2'|p.yaml:2: the key 'a' comes twice",
        "'a: [1'|p.yaml:1: ",
        "'a: *x'|p.yaml:1: uses an alias",
        "'a: &x 1'|p.yaml:1: uses an anchor",
        "'a: !x 1'|p.yaml:1: uses a tag",
        "'a: !x [1]'|p.yaml:1: uses a tag",
        "'? [a]'|p.yaml:1: expected a text, found a list",
        "'\\tb'|p.yaml:1: ",
      })
  void shouldRefuseWithThePlaceWhenTheYamlIsWrong(String yaml, String message) {
    assertThatThrownBy(() -> parse(yaml.replace("\\n", "\n").replace("\\t", "\t")).entries())
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void shouldRefuseWhenNestedTooDeeply() {
    assertThatThrownBy(() -> YamlNode.parse("[".repeat(200_000), "p.yaml"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("nested too deeply");
  }

  @Test
  void shouldRefuseWhenTheFileIsTooLarge(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("p.yaml"), "#".repeat((1 << 20) + 1));

    assertThatThrownBy(() -> YamlNode.read(file, "p.yaml")).hasMessageContaining("1 MiB");
  }

  @Test
  void shouldRefuseWhenTheFileIsNoText(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("p.yaml"), new byte[] {(byte) 0xC3, 0x28});

    assertThatThrownBy(() -> YamlNode.read(file, "p.yaml")).hasMessageContaining("UTF-8");
  }

  @Test
  void shouldBeEmptyWhenTheFileHasNoContent() {
    assertThat(YamlNode.parse("# nothing\n", "p.yaml")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"NaN", "1e400", "five", "0x10", "'1,5'"})
  void shouldRefuseWhenANumberIsNone(String text) {
    assertThatThrownBy(() -> parse("a: " + text).entries().get("a").number())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is no number");
  }

  @Test
  void shouldKeepADecimalExactly() {
    assertThat(parse("a: 79.995").entries().get("a").number()).hasToString("79.995");
  }

  @Test
  void shouldSayWhatItFoundWhenTheTypeIsWrong() {
    assertThatThrownBy(() -> parse("a: 1").entries().get("a").items())
        .hasMessageContaining("expected a list, found '1'");
    assertThatThrownBy(() -> parse("a:").entries().get("a").text())
        .hasMessageContaining("expected a text, found nothing");
  }

  private static YamlNode parse(String yaml) {
    return YamlNode.parse(yaml, "p.yaml").orElseThrow();
  }
}
