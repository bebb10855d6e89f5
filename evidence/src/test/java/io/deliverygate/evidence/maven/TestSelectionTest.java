package io.deliverygate.evidence.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestSelectionTest {

  private static final String HEAD =
      "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>a</artifactId>"
          + "<version>1</version>";

  @TempDir private Path root;

  private TestSelection given(String pom) throws IOException {
    Files.writeString(root.resolve("pom.xml"), HEAD + pom + "</project>");
    return TestSelection.of(root, root);
  }

  private TestSelection configured(String plugin, String configuration) throws IOException {
    return given(
        "<build><plugins><plugin><artifactId>maven-%s-plugin</artifactId><configuration>%s"
            .formatted(plugin, configuration)
            .concat("</configuration></plugin></plugins></build>"));
  }

  private static boolean runs(TestSelection selection, String name) {
    return selection.runs(name, Set.of());
  }

  @ParameterizedTest
  @CsvSource({
    "shop.TillTest, true",
    "shop.TestTill, true",
    "shop.TillTests, true",
    "shop.TillTestCase, true",
    "TillTest, true",
    "shop.TillIT, true",
    "shop.ITTill, true",
    "shop.TillITCase, true",
    "shop.TillSpec, false",
    "shop.TillManual, false",
    "test.Till, false"
  })
  void shouldTakeTheNamesThatSurefireAndFailsafeTake(String name, boolean runs) throws Exception {
    assertThat(runs(given(""), name)).isEqualTo(runs);
  }

  @ParameterizedTest
  @CsvSource({
    "**/*Spec.java, shop.TillSpec, true",
    "**/*Spec.java, shop.TillTest, false",
    "**/*Spec.class, shop.TillSpec, true",
    "*Spec, shop.TillSpec, true",
    "TillSpec, shop.TillSpec, true",
    "shop.*Spec, shop.TillSpec, true",
    "shop.*Spec, bar.TillSpec, false",
    "shop/**, shop.deep.Till, true",
    "**/*Spec*, shop.TillSpecial, true",
    "'**/*Spec.java, **/*Check.java', shop.TillCheck, true",
    "'**/*Test.java, !**/Slow*', shop.SlowTest, false",
    "**/TillTest#pays*, shop.TillTest, true",
    "'%regex[.*Spec.*]', shop.TillSpec, false",
    "${names}, shop.TillTest, false"
  })
  void shouldTakeTheIncludesOfThePom(String include, String name, boolean runs) throws Exception {
    String includes = "<includes><include>" + include + "</include></includes>";

    assertThat(runs(configured("surefire", includes), name)).isEqualTo(runs);
  }

  @ParameterizedTest
  @CsvSource({
    "**/Slow*.java, shop.SlowTest, false",
    "**/Slow*.java, shop.TillTest, true",
    "**/slow/**, shop.slow.TillTest, false",
    "SlowTest, shop.SlowTest, false"
  })
  void shouldHonourTheExcludesOfThePom(String exclude, String name, boolean runs) throws Exception {
    String excludes = "<excludes><exclude>" + exclude + "</exclude></excludes>";

    assertThat(runs(configured("surefire", excludes), name)).isEqualTo(runs);
    String forFailsafe = excludes.replace("Test", "IT");
    assertThat(runs(configured("failsafe", forFailsafe), name.replace("Test", "IT")))
        .isEqualTo(runs);
  }

  @ParameterizedTest
  @CsvSource({
    "excludedGroups, slow, slow, false",
    "excludedGroups, 'slow, manual', manual, false",
    "excludedGroups, slow | manual, manual, false",
    "excludedGroups, slow, fast, true",
    "excludedGroups, shop.Slow, Lshop/Slow;, false",
    "groups, fast, fast, true",
    "groups, fast & !slow, fast, true",
    "groups, fast, other, false"
  })
  void shouldHonourTheGroupsOfThePom(String setting, String value, String word, boolean runs)
      throws Exception {
    String escaped = value.replace("&", "&amp;");
    String configuration = "<%s>%s</%s>".formatted(setting, escaped, setting);
    String property = "<properties>" + configuration + "</properties>";

    assertThat(configured("surefire", configuration).runs("shop.TillTest", Set.of(word)))
        .isEqualTo(runs);
    assertThat(given(property).runs("shop.TillTest", Set.of(word))).isEqualTo(runs);
  }

  @Test
  void shouldUniteTheExecutionsOfAPlugin() throws Exception {
    TestSelection selection =
        given(
            """
            <build><plugins><plugin><artifactId>maven-surefire-plugin</artifactId>
              <configuration><excludes><exclude>**/Slow*</exclude></excludes></configuration>
              <executions>
                <execution><id>slow</id><goals><goal>test</goal></goals><configuration>
                  <includes><include>**/Slow*</include></includes><excludes/></configuration>
                </execution>
                <execution><id>never</id><phase>none</phase><configuration>
                  <includes><include>**/Never*</include></includes></configuration>
                </execution>
              </executions></plugin></plugins></build>
            """);

    assertThat(runs(selection, "shop.SlowTest")).isTrue();
    assertThat(runs(selection, "shop.TillTest")).isTrue();
    assertThat(runs(selection, "shop.NeverSeen")).isFalse();
  }

  @Test
  void shouldChooseNothingWhereASuiteChooses() throws Exception {
    String suite = "<suiteXmlFiles><suiteXmlFile>testng.xml</suiteXmlFile></suiteXmlFiles>";
    TestSelection selection = configured("surefire", suite);

    assertThat(runs(selection, "shop.TillTest")).isFalse();
    assertThat(runs(selection, "shop.TillIT")).isTrue();
  }

  @Test
  void shouldInheritFromAParentOfTheProject() throws Exception {
    given(
        "<packaging>pom</packaging><modules><module>m</module></modules><build><pluginManagement>"
            + "<plugins><plugin><artifactId>maven-surefire-plugin</artifactId><configuration>"
            + "<includes><include>**/*Spec.java</include></includes></configuration></plugin>"
            + "</plugins></pluginManagement></build>");
    Path module = Files.createDirectories(root.resolve("m"));
    Files.writeString(
        module.resolve("pom.xml"),
        "<project><modelVersion>4.0.0</modelVersion><parent><groupId>g</groupId><artifactId>a"
            + "</artifactId><version>1</version></parent><artifactId>m</artifactId></project>");

    assertThat(runs(TestSelection.of(root, module), "shop.TillSpec")).isTrue();
    assertThat(runs(TestSelection.of(root, module), "shop.TillTest")).isFalse();
  }

  @Test
  void shouldRunAllWhereThereIsNoPomAndTheUsualWhereItIsBroken() throws Exception {
    assertThat(runs(TestSelection.of(root, root), "shop.TillSpec")).isTrue();
    Files.writeString(root.resolve("pom.xml"), "<project>");
    assertThat(runs(TestSelection.of(root, root), "shop.TillSpec")).isFalse();
    assertThat(runs(TestSelection.of(root, root), "shop.TillTest")).isTrue();
  }

  @Test
  void shouldKnowWhereTestsOfOthersRun() throws Exception {
    String scan = "<dependenciesToScan><dependency>g:tck</dependency></dependenciesToScan>";

    assertThat(configured("surefire", scan).isForeign()).isTrue();
    assertThat(given("").isForeign()).isFalse();
  }
}
