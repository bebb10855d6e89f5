package io.deliverygate.evidence.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.Governing.Changed;
import io.deliverygate.evidence.Governing.Named;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build files of the base say of the gate, whatever those of today say. */
class BaseSettingsTest {

  private static final Named NOTHING =
      new Named(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Set.of()), List.of());

  @TempDir private Path root;

  private final Map<String, String> base = new TreeMap<>();

  private Named named(List<String> profiles, Map<String, String> byHand) throws Exception {
    return new BaseSettings(root, List.of("pom.xml", "core/pom.xml"), profiles, byHand)
        .at(path -> Optional.ofNullable(base.get(path)));
  }

  private Named named() throws Exception {
    return named(List.of(), Map.of());
  }

  private void now(String path, String text) throws Exception {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), text);
  }

  private static String pom(String inside) {
    return "<project><modelVersion>4.0.0</modelVersion>" + inside + "</project>";
  }

  private static String properties(String inside) {
    return "<properties>" + inside + "</properties>";
  }

  private static String policy(String file) {
    return properties("<deliveryGate.policy>" + file + "</deliveryGate.policy>");
  }

  private static String profile(String id, String inside) {
    return "<profiles><profile><id>" + id + "</id>" + inside + "</profile></profiles>";
  }

  private static String plugin(String inside) {
    return "<build><plugins><plugin><groupId>io.deliverygate</groupId>"
        + "<artifactId>delivery-gate-maven-plugin</artifactId>"
        + inside
        + "</plugin></plugins></build>";
  }

  private static String pack(String version) {
    return plugin(
        "<dependencies><dependency><groupId>com.acme</groupId><artifactId>rules</artifactId>"
            + "<version>"
            + version
            + "</version></dependency></dependencies>");
  }

  @Test
  void shouldTakeThePropertyOfTheBaseAndNotThatOfToday() throws Exception {
    base.put("pom.xml", pom(policy("a.yaml")));
    now("pom.xml", pom(policy("b.yaml")));

    assertThat(named().policy()).contains("a.yaml");
  }

  @Test
  void shouldNameNothingWhereOnlyTodayDoes() throws Exception {
    base.put("pom.xml", pom(""));
    now("pom.xml", pom(properties("<deliveryGate.records>d2</deliveryGate.records>")));

    assertThat(named()).isEqualTo(NOTHING);
  }

  @Test
  void shouldTakeTheConfigurationOfThePlugin() throws Exception {
    base.put(
        "core/pom.xml",
        pom(
            plugin("<configuration><records>${basedir}/${where}</records></configuration>")
                + properties("<where>notes</where>")));

    assertThat(named().records()).contains("notes");
  }

  @Test
  void shouldTakeWhatTheFilesBesideThePomSaid() throws Exception {
    base.put(".mvn/maven.config", "-B\n-DdeliveryGate.organisationPolicy=org.yaml\n");
    base.put(".mvn/jvm.config", "-Xmx1g -DdeliveryGate.policy=p.yaml");

    assertThat(named().organisation()).contains("org.yaml");
    assertThat(named().policy()).contains("p.yaml");
  }

  @Test
  void shouldTakeAProfileThatIsAskedForByHand() throws Exception {
    base.put("pom.xml", pom(profile("release", policy("r.yaml"))));

    assertThat(named(List.of("release"), Map.of()).policy()).contains("r.yaml");
    assertThat(named().policy()).isEmpty();
  }

  @Test
  void shouldNotTakeAProfileThatOnlyTodaysFilesAskFor() throws Exception {
    base.put("pom.xml", pom(profile("loose", policy("l.yaml"))));
    now(".mvn/maven.config", "-Ploose\n");

    assertThat(named(List.of("loose"), Map.of()).policy()).isEmpty();
  }

  @Test
  void shouldTakeAProfileThatTheFilesOfTheBaseAskedFor() throws Exception {
    base.put("pom.xml", pom(profile("strict", policy("s.yaml"))));
    base.put(".mvn/maven.config", "-Pstrict\n");

    assertThat(named().policy()).contains("s.yaml");
  }

  @Test
  void shouldTakeWhatIsGivenByHandAndNotWhatTodaysFilesGive() throws Exception {
    Map<String, String> given = Map.of("deliveryGate.policy", "given.yaml");
    assertThat(named(List.of(), given).policy()).contains("given.yaml");

    now(".mvn/maven.config", "-DdeliveryGate.policy=given.yaml\n");
    assertThat(named(List.of(), given).policy()).isEmpty();
  }

  @Test
  void shouldTellOfAPackThatIsGoneOrOfAnotherVersion() throws Exception {
    base.put("pom.xml", pom(pack("2")));
    now("pom.xml", pom(""));
    assertThat(named().changed())
        .containsExactly(new Changed("dependency com.acme:rules of the plugin", "2", "gone"));

    now("pom.xml", pom(pack("${rules.version}") + properties("<rules.version>1</rules.version>")));
    assertThat(named().changed())
        .containsExactly(new Changed("dependency com.acme:rules of the plugin", "2", "1"));
  }

  @Test
  void shouldTellNothingOfAPackThatIsNewOrAsItWas() throws Exception {
    base.put("pom.xml", pom(""));
    now("pom.xml", pom(pack("2")));
    assertThat(named().changed()).isEmpty();

    base.put("pom.xml", pom(pack("2")));
    assertThat(named().changed()).isEmpty();
  }

  @Test
  void shouldMakeNothingOfAPomThatCannotBeRead() throws Exception {
    base.put("pom.xml", "<project");

    assertThat(named()).isEqualTo(NOTHING);
  }
}
