package io.deliverygate.evidence.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ModuleLayout.ClassFilter;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.ProjectLayout.Aside;
import io.deliverygate.fact.Component;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PomLayoutTest {

  private static final String PARENT =
      "<parent><groupId>shop</groupId><artifactId>shop</artifactId><version>1.2</version></parent>";

  @TempDir private Path root;

  private void pom(String folder, String content) throws IOException {
    file(
        folder + "/pom.xml",
        "<project><modelVersion>4.0.0</modelVersion>" + content + "</project>");
  }

  private Path file(String name, String content) throws IOException {
    Path file = root.resolve(name).normalize();
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private void top(String content) throws IOException {
    pom(
        ".",
        "<groupId>shop</groupId><artifactId>shop</artifactId><version>1.2</version>"
            + "<packaging>pom</packaging>"
            + content);
  }

  private ProjectLayout layout() throws IOException {
    return PomLayout.read(root);
  }

  private ModuleLayout module(String name) throws IOException {
    return layout().modules().stream()
        .filter(module -> module.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String jacoco(String content) {
    return "<plugin><groupId>org.jacoco</groupId><artifactId>jacoco-maven-plugin</artifactId>"
        + content
        + "</plugin>";
  }

  private static String build(String content) {
    return "<build>" + content + "</build>";
  }

  private static String plugins(String content) {
    return build("<plugins>" + content + "</plugins>");
  }

  private static String managed(String content) {
    return build("<pluginManagement><plugins>" + content + "</plugins></pluginManagement>");
  }

  private static String excludes(String pattern) {
    return "<configuration><excludes><exclude>" + pattern + "</exclude></excludes></configuration>";
  }

  private static ClassFilter excluding(String... patterns) {
    return new ClassFilter(List.of(), List.of(patterns));
  }

  @Test
  void shouldNameProjectAndModulesWhenTheyAreNested() throws Exception {
    top("<modules><module>a</module></modules>");
    pom("a", PARENT + "<artifactId>a</artifactId><modules><module>b</module></modules>");
    pom("a/b", "<groupId>g</groupId><artifactId>b</artifactId><version>9</version>");

    assertThat(layout().name()).isEqualTo("shop");
    assertThat(layout().version()).isEqualTo("1.2");
    assertThat(layout().partialBecause()).isEmpty();
    assertThat(layout().modules()).extracting(ModuleLayout::name).containsExactly("shop", "a", "b");
    assertThat(module("b").folder()).isEqualTo(root.resolve("a/b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<properties><where>parts/a</where></properties><modules><module>${where}</module></modules>",
        "<properties><x>parts</x></properties><modules><module>${x}/a/pom.xml</module></modules>",
        "<properties><x>${y}/a</x><y>parts</y></properties><modules><module>${x}</module></modules>",
        "<modules><module>${project.basedir}/parts/a</module></modules>",
        "<properties><where>wrong</where></properties><profiles><profile><id>p</id><properties>"
            + "<where>parts/a</where></properties><modules><module>${where}</module></modules>"
            + "</profile></profiles>"
      })
  void shouldFillTheNamesOfModules(String content) throws Exception {
    top(content);
    pom("parts/a", PARENT + "<artifactId>a</artifactId>");
    file("parts/a/target/classes/a.txt", "");

    assertThat(layout().modules()).extracting(ModuleLayout::name).containsExactly("shop", "a");
    assertThat(layout().partialBecause()).isEmpty();
  }

  @Test
  void shouldFillTheNamesOfModulesFromParents() throws Exception {
    top("<properties><x>b</x></properties><modules><module>a</module></modules>");
    pom("a", PARENT + "<artifactId>a</artifactId><modules><module>${x}</module></modules>");
    pom("a/b", "<groupId>g</groupId><artifactId>b</artifactId><version>9</version>");

    assertThat(layout().modules()).extracting(ModuleLayout::name).containsExactly("shop", "a", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"${nobody.knows}", "a/${env.WHERE}", "${x}", "${"})
  void shouldSayWhichModuleIsNotKnown(String name) throws Exception {
    top(
        "<properties><x>${x}</x></properties><modules><module>a</module><module>"
            + name
            + "</module></modules><profiles><profile><id>p</id><modules><module>"
            + name
            + "</module></modules></profile></profiles>");
    pom("a", PARENT + "<artifactId>a</artifactId>");

    ProjectLayout layout = layout();

    assertThat(layout.modules()).extracting(ModuleLayout::name).containsExactly("shop", "a");
    assertThat(layout.partialBecause())
        .containsExactly(
            "pom.xml names the module '"
                + name
                + "', and its pom.xml files do not say which folder that is");
  }

  @Test
  void shouldRefuseAFilledNameThatLeadsToNothing() throws Exception {
    top("<properties><x>gone</x></properties><modules><module>${x}</module></modules>");

    assertThatThrownBy(this::layout)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("names the module 'gone', where there is no pom.xml");
  }

  @Test
  void shouldKnowAFolderThatAPropertyNames() throws Exception {
    top("<properties><x>a</x></properties><modules><module>${x}</module></modules>");
    pom("a", PARENT + "<artifactId>a</artifactId>");

    assertThat(PomLayout.names(root, root.resolve("a"))).isTrue();
    assertThat(PomLayout.names(root, root.resolve("b"))).isFalse();
  }

  @Test
  void shouldUseTheUsualPlacesWhenNothingElseIsSaid() throws Exception {
    top("");

    ModuleLayout module = module("shop");

    assertThat(module.buildFolder()).isEqualTo(root.resolve("target"));
    assertThat(module.mainSources()).containsExactly(root.resolve("src/main/java"));
    assertThat(module.testSources()).containsExactly(root.resolve("src/test/java"));
    assertThat(module.classes()).isEqualTo(root.resolve("target/classes"));
    assertThat(module.testClasses()).isEqualTo(root.resolve("target/test-classes"));
    assertThat(module.coverage()).isEqualTo(ClassFilter.ALL);
  }

  @Test
  void shouldFollowThePomWhenItNamesOtherPlaces() throws Exception {
    top(
        "<properties><out>build</out></properties>"
            + build(
                "<directory>${out}/maven</directory><sourceDirectory>java</sourceDirectory>"
                    + "<testSourceDirectory>${basedir}/tests</testSourceDirectory>"
                    + "<outputDirectory>${project.build.directory}/out</outputDirectory>"));

    ModuleLayout module = module("shop");

    assertThat(module.buildFolder()).isEqualTo(root.resolve("build/maven"));
    assertThat(module.mainSources()).containsExactly(root.resolve("java"));
    assertThat(module.testSources()).containsExactly(root.resolve("tests"));
    assertThat(module.classes()).isEqualTo(root.resolve("build/maven/out"));
    assertThat(module.testClasses()).isEqualTo(root.resolve("build/maven/test-classes"));
  }

  @Test
  void shouldKeepTheUsualPlaceWhenANameStaysOpen() throws Exception {
    top(build("<directory>${nobody.knows}/target</directory>"));

    assertThat(module("shop").buildFolder()).isEqualTo(root.resolve("target"));
  }

  @Test
  void shouldAddSourcesOfOtherLanguagesAndOfBuildHelper() throws Exception {
    Files.createDirectories(root.resolve("src/main/kotlin"));
    top(
        plugins(
            "<plugin><groupId>org.codehaus.mojo</groupId>"
                + "<artifactId>build-helper-maven-plugin</artifactId><executions><execution>"
                + "<goals><goal>add-source</goal></goals><configuration><sources>"
                + "<source>src/more/java</source></sources></configuration>"
                + "</execution></executions></plugin>"));

    assertThat(module("shop").mainSources())
        .containsExactly(
            root.resolve("src/main/java"),
            root.resolve("src/more/java"),
            root.resolve("src/main/kotlin"));
    assertThat(module("shop").testSources()).containsExactly(root.resolve("src/test/java"));
  }

  @Test
  void shouldTakeJacocosFilterWhenThePluginHasOne() throws Exception {
    top(
        plugins(
            jacoco(
                "<configuration><includes><include>shop/**</include></includes>"
                    + "<excludes><exclude>a</exclude><exclude> b </exclude><exclude/></excludes>"
                    + "</configuration>")));

    assertThat(module("shop").coverage())
        .isEqualTo(new ClassFilter(List.of("shop/**"), List.of("a", "b")));
  }

  @Test
  void shouldPreferTheFilterOfTheReportExecution() throws Exception {
    top(
        plugins(
            jacoco(
                excludes("plugin")
                    + "<executions><execution><id>prepare</id><goals><goal>prepare-agent</goal>"
                    + "</goals>"
                    + excludes("agent")
                    + "</execution><execution><id>report</id><goals><goal>report</goal></goals>"
                    + excludes("report")
                    + "</execution></executions>")));

    assertThat(module("shop").coverage()).isEqualTo(excluding("report"));
  }

  @Test
  void shouldInheritTheFilterWhenAParentInTheProjectHasIt() throws Exception {
    top(
        "<properties><what>dto</what></properties><modules><module>a</module></modules>"
            + managed(jacoco(excludes("**/${what}/**"))));
    pom("a", PARENT + "<artifactId>a</artifactId>" + plugins(jacoco("")));

    assertThat(module("a").coverage()).isEqualTo(excluding("**/dto/**"));
  }

  @Test
  void shouldPreferTheModulesOwnFilterToItsParents() throws Exception {
    top("<modules><module>a</module></modules>" + plugins(jacoco(excludes("parent"))));
    pom("a", PARENT + "<artifactId>a</artifactId>" + plugins(jacoco(excludes("own"))));

    assertThat(module("a").coverage()).isEqualTo(excluding("own"));
    assertThat(module("shop").coverage()).isEqualTo(excluding("parent"));
  }

  @Test
  void shouldNotInheritAPluginThatAParentKeepsToItself() throws Exception {
    top(
        "<modules><module>a</module></modules>"
            + plugins(jacoco("<inherited>false</inherited>" + excludes("parent"))));
    pom("a", PARENT + "<artifactId>a</artifactId>");

    assertThat(module("a").coverage()).isEqualTo(ClassFilter.ALL);
  }

  @Test
  void shouldListWhatAModuleDeclares() throws Exception {
    top(
        "<modules><module>a</module></modules><properties><v>3.1-SNAPSHOT</v></properties>"
            + "<dependencyManagement><dependencies><dependency><groupId>g</groupId>"
            + "<artifactId>managed</artifactId><version>${v}</version><scope>test</scope>"
            + "</dependency></dependencies></dependencyManagement>");
    pom(
        "a",
        PARENT
            + "<artifactId>a</artifactId><dependencies>"
            + "<dependency><groupId>${project.groupId}</groupId><artifactId>b</artifactId>"
            + "<version>${project.version}</version></dependency>"
            + "<dependency><groupId>g</groupId><artifactId>managed</artifactId></dependency>"
            + "<dependency><groupId>g</groupId><artifactId>open</artifactId>"
            + "<version>${nobody.knows}</version></dependency></dependencies>"
            + plugins(
                "<plugin><artifactId>maven-jar-plugin</artifactId><version>3</version></plugin>"));

    assertThat(module("a").components())
        .containsExactly(
            new Component("a", "shop", "shop", "1.2", "parent", "a/pom.xml"),
            new Component("a", "shop", "b", "1.2", "compile", "a/pom.xml"),
            new Component("a", "g", "managed", "3.1-SNAPSHOT", "test", "a/pom.xml"),
            new Component("a", "g", "open", "", "compile", "a/pom.xml"),
            new Component(
                "a", "org.apache.maven.plugins", "maven-jar-plugin", "3", "plugin", "a/pom.xml"));
  }

  @Test
  void shouldResolveACiFriendlyVersion() throws Exception {
    pom(
        ".",
        "<groupId>shop</groupId><artifactId>shop</artifactId><version>${revision}${changelist}"
            + "</version><properties><revision>2.0</revision><changelist>-SNAPSHOT</changelist>"
            + "</properties>");

    assertThat(layout().version()).isEqualTo("2.0-SNAPSHOT");
  }

  @Test
  void shouldLeaveTheVersionOpenWhenNobodyHereKnowsIt() throws Exception {
    pom(".", "<groupId>g</groupId><artifactId>shop</artifactId><version>${revision}</version>");

    assertThat(layout().version()).isEmpty();
  }

  @Test
  void shouldSurviveWhenPropertiesNameEachOther() throws Exception {
    pom(
        ".",
        "<groupId>g</groupId><artifactId>shop</artifactId><version>${a}</version><properties>"
            + "<a>${b}${b}</a><b>${a}${a}</b></properties>");

    assertThat(layout().version()).isEmpty();
  }

  @Test
  void shouldSurviveWhenModulesAndParentsGoRound() throws Exception {
    top("<modules><module>a</module><module>.</module></modules>");
    pom(
        "a",
        "<parent><groupId>shop</groupId><artifactId>a</artifactId><version>1</version>"
            + "<relativePath>pom.xml</relativePath></parent>"
            + "<artifactId>a</artifactId><modules><module>..</module></modules>");

    assertThat(layout().modules()).extracting(ModuleLayout::name).containsExactly("shop", "a");
  }

  @Test
  void shouldReadTheModuleWhenItIsNamedByItsFile() throws Exception {
    top("<modules><module>a/other.xml</module></modules>");
    pom("a", PARENT + "<artifactId>a</artifactId>");
    Files.move(root.resolve("a/pom.xml"), root.resolve("a/other.xml"));

    assertThat(module("a").components()).extracting(Component::source).contains("a/other.xml");
  }

  @Test
  void shouldReadModulesWhenMaven4CallsThemSubprojects() throws Exception {
    top("<subprojects><subproject>a</subproject></subprojects>");
    pom("a", PARENT + "<artifactId>a</artifactId>");

    assertThat(layout().modules()).extracting(ModuleLayout::name).containsExactly("shop", "a");
  }

  @Test
  void shouldTakeAModuleOfAProfileWhenItWasBuilt() throws Exception {
    top(
        "<profiles><profile><id>x</id><modules><module>built</module><module>not</module>"
            + "</modules></profile></profiles>");
    pom("built", PARENT + "<artifactId>built</artifactId>");
    pom("not", PARENT + "<artifactId>not</artifactId>");
    Files.createDirectories(root.resolve("built/target/classes"));
    Files.createDirectories(root.resolve("not/target/delivery-gate"));

    assertThat(layout().modules()).extracting(ModuleLayout::name).containsExactly("shop", "built");
    assertThat(layout().aside())
        .containsExactly(
            new Aside(
                root.resolve("not"),
                true,
                "in a module of profile x in pom.xml, which was not built"));
  }

  @Test
  void shouldTakeSourcesOfOneReleaseOfJava() throws Exception {
    Files.createDirectories(root.resolve("src/main/java17"));
    Files.createDirectories(root.resolve("src/main/javascript"));
    top("");

    assertThat(module("shop").mainSources())
        .containsExactly(root.resolve("src/main/java"), root.resolve("src/main/java17"));
  }

  @Test
  void shouldPutTheGroupBeforeTheNameWhenTwoModulesShareIt() throws Exception {
    top("<modules><module>a</module><module>b</module></modules>");
    pom("a", PARENT + "<artifactId>core</artifactId>");
    pom("b", "<groupId>other</groupId><artifactId>core</artifactId><version>1</version>");

    assertThat(layout().modules())
        .extracting(ModuleLayout::name)
        .containsExactly("shop", "shop:core", "other:core");
  }

  @Test
  void shouldBePartialAndLookAtNothingWhenAModuleLiesOutside() throws Exception {
    Path project = root.resolve("project");
    pom(
        "project",
        "<groupId>g</groupId><artifactId>shop</artifactId><version>1</version><modules>"
            + "<module>../outside</module><module>linked</module></modules>");
    pom("outside", "<artifactId>outside</artifactId>");
    Files.createSymbolicLink(project.resolve("linked"), root.resolve("outside"));

    assertThatThrownBy(() -> PomLayout.read(project))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("linked");

    Files.delete(project.resolve("linked"));
    pom("project/linked", "<artifactId>inside</artifactId>");
    ProjectLayout layout = PomLayout.read(project);
    assertThat(layout.modules()).extracting(ModuleLayout::name).containsExactly("shop", "inside");
    assertThat(layout.partialBecause()).hasSize(1);
    assertThat(layout.partialBecause().get(0)).contains("'../outside'", "outside the project");
  }

  @Test
  void shouldRefuseWhenAModuleIsMissing() throws Exception {
    top("<modules><module>gone</module></modules>");

    assertThatThrownBy(this::layout)
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("pom.xml: names the module 'gone'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<project>\n<artifactId>a</artifactId>",
        "<settings/>",
        "<project/>",
        "<project><artifactId>a</artifactId><parent/></project>",
        "<!DOCTYPE project [<!ENTITY x 'y'>]><project><artifactId>&x;</artifactId></project>"
      })
  void shouldRefuseWhenThePomCannotBeRead(String content) throws Exception {
    file("pom.xml", content);

    assertThatThrownBy(this::layout)
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("pom.xml");
  }

  @Test
  void shouldNameTheLineWhenThePomIsMalformed() throws Exception {
    file("pom.xml", "<project>\n  <artifactId>a</artifactId>\n  <oops>\n</project>\n");

    assertThatThrownBy(this::layout)
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("pom.xml:4: ");
  }

  @Test
  void shouldRefuseWhenThePomIsNestedEndlessly() throws Exception {
    file("pom.xml", "<project><artifactId>a</artifactId>" + "<x>".repeat(200_000));

    assertThatThrownBy(this::layout).isInstanceOf(BadInputException.class);
  }
}
