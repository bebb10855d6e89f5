package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.io.BadInputException;
import io.deliverygate.rules.base.ProjectRules;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.kit.RuleTestReport;
import io.deliverygate.rules.kit.RuleTestRun;
import io.deliverygate.rules.kit.TestedPack;
import io.deliverygate.rules.pack.PackNames;
import io.deliverygate.rules.pack.PackReader;
import io.deliverygate.rules.pack.PackStamp;
import io.deliverygate.rules.pack.PackStart;
import io.deliverygate.rules.pack.RulePack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackStartTest {

  private static final Path EXAMPLE = Path.of("../sample-project/rule-pack");
  private static final String RULES = "src/main/resources/META-INF/delivery-gate";

  @TempDir private Path scratch;

  @Test
  void shouldWriteTheExampleWordForWord() throws IOException {
    String version =
        Pattern.compile("maven-plugin</artifactId>\\s*<version>([^<]+)<")
            .matcher(Files.readString(EXAMPLE.resolve("pom.xml")))
            .results()
            .map(MatchResult::group)
            .map(found -> found.replaceAll("(?s).*<version>|<$", ""))
            .findFirst()
            .orElseThrow();

    assertThat(new TreeMap<>(PackStart.files(names("com.acme"), version)))
        .isEqualTo(filesOf(EXAMPLE));
  }

  @Test
  void shouldPassTheTestsOfItsRules() throws IOException {
    RuleTestReport report = RuleTestRun.of(TestedPack.read(EXAMPLE, List.of()), true);

    assertThat(report.lines()).as(report.toString()).hasSize(1);
    assertThat(report.rules()).isEqualTo(3);
    assertThat(report.changes()).isGreaterThan(10);
  }

  @Test
  void shouldBeAPackWhatsoeverItIsCalled() throws IOException {
    Path pack = begin(names("org.example.live"));

    RuleBase rules = ProjectRules.of(scratch, List.of(pack));

    assertThat(rules.gateOfRule()).containsEntry("OWNLIVE-01", "ownlive");
    assertThat(rules.packs())
        .extracting(RulePack::name)
        .containsExactly("org.example.live.delivery-rules 1.0.0");
  }

  @Test
  void shouldRefuseNamesThatAreNone() {
    assertThatThrownBy(() -> PackNames.of("a b", "rules", "", java.util.Set.of()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("group 'a b'");
    assertThatThrownBy(() -> PackNames.of("com.acme", "../x", "", java.util.Set.of()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("artifact '../x'");
    assertThatThrownBy(() -> PackNames.of("com.acme", "x", "java.util", java.util.Set.of()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("package 'java.util'");
  }

  @Test
  void shouldReadAJarWithItsDigest() throws IOException {
    Path folder = begin(names("com.acme"));
    String digest = PackStamp.write(folder.resolve("pack.yaml"), folder);

    RulePack pack = PackReader.read(jar(folder), "rules.jar");

    assertThat(pack.digest()).isEqualTo(digest);
    assertThat(Files.readString(folder.resolve("pack.yaml"))).endsWith("digest: " + digest + "\n");
  }

  @Test
  void shouldRefuseAJarOfWhichAByteChanged() throws IOException {
    Path folder = begin(names("com.acme"));
    PackStamp.write(folder.resolve("pack.yaml"), folder);
    Path jar = jar(folder);
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      Path rule = zip.getPath("/META-INF/delivery-gate/acme/epics.drl");
      Files.writeString(rule, Files.readString(rule).replace("> 0", "> 1"));
    }

    assertThatThrownBy(() -> ProjectRules.of(scratch, List.of(jar)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("pack.yaml:")
        .hasMessageContaining("the digest of the files is");
  }

  @Test
  void shouldWriteTheDigestAnewWhenFilesChanged() throws IOException {
    Path folder = begin(names("com.acme"));
    String before = PackStamp.write(folder.resolve("pack.yaml"), folder);
    Files.writeString(folder.resolve("README.md"), "more");

    String after = PackStamp.write(folder.resolve("pack.yaml"), folder);

    assertThat(after).isNotEqualTo(before);
    assertThat(PackReader.read(folder, "rules").digest()).isEqualTo(after);
  }

  private static PackNames names(String group) {
    return PackNames.of(group, "delivery-rules", "", RuleBase.shipped().takenNames());
  }

  /** The folder with the rules of a new pack. */
  private Path begin(PackNames names) throws IOException {
    for (Map.Entry<String, String> file : PackStart.files(names, "1").entrySet()) {
      Path path = scratch.resolve("pack").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return scratch.resolve("pack").resolve(RULES);
  }

  private Path jar(Path folder) throws IOException {
    Path jar = scratch.resolve("rules.jar");
    try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      for (Map.Entry<String, String> file : filesOf(folder).entrySet()) {
        Path path = zip.getPath("/META-INF/delivery-gate/" + file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
    return jar;
  }

  private static Map<String, String> filesOf(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (!name.startsWith("target/")) {
          files.put(name, Files.readString(path, StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }
}
