package io.deliverygate.evidence.collect.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.collect.GivenProject;
import io.deliverygate.evidence.jacoco.RealJacoco;
import io.deliverygate.fact.CoverageElsewhere;
import io.deliverygate.fact.UnreadableEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tests of one module run in another is counted, or it is said that it is not. */
class UncountedRunsTest {

  private static final String EXEC = "b/target/jacoco.exec";
  private static final String OWN_OF_A = "a/target/site/jacoco/jacoco.xml";
  private static final String OWN_OF_B = "b/target/site/jacoco/jacoco.xml";
  private static final Pattern GROUP =
      Pattern.compile("(<sessioninfo.*?/>)<group name=\"shop-a\">(.*?)</group>");

  @TempDir private Path root;
  private GivenProject given;

  @BeforeEach
  void lay() throws IOException {
    given = new GivenProject(root);
    given.jacoco("b/jacoco.exec", EXEC);
    given.jacoco("b/jacoco.xml", OWN_OF_B);
  }

  @Test
  void shouldSayWhichTestsTheOwnReportOfAModuleDoesNotCount() throws Exception {
    given.report(OWN_OF_A, ownReport("another-jvm"));

    assertThat(elsewhere()).containsExactly(new CoverageElsewhere("shop-a", "shop-b", EXEC));
  }

  @Test
  void shouldSayNothingWhereTheReportCountsTheOtherModulesTests() throws Exception {
    given.report(OWN_OF_A, ownReport("vm-e457692c"));

    assertThat(elsewhere()).isEmpty();
  }

  @Test
  void shouldSayNothingWhereAnAggregateReportCountsThem() throws Exception {
    given.report(OWN_OF_A, ownReport("another-jvm"));
    given.jacoco("agg/jacoco.xml", "target/site/jacoco-aggregate/jacoco.xml");

    assertThat(elsewhere()).isEmpty();
  }

  @Test
  void shouldSayNothingWhereExecutionDataCounts() throws Exception {
    Files.delete(given.path(OWN_OF_B));

    assertThat(elsewhere()).isEmpty();
  }

  @Test
  void shouldSayNothingWhereTheOthersRanNoClassOfTheModule() throws Exception {
    given.report(OWN_OF_A, ownReport("another-jvm"));
    for (String name : List.of("Price", "Price$1", "Price$2", "Helper", "Unused", "Marker")) {
      Files.delete(given.path("a/target/classes/shop/a/" + name + ".class"));
    }

    assertThat(elsewhere()).isEmpty();
  }

  @Test
  void shouldTellOfExecutionDataThatIsCutShort() throws Exception {
    given.report(OWN_OF_A, ownReport("another-jvm"));
    cut(2);

    assertThat(elsewhere()).isEmpty();
    assertThat(unreadable()).containsExactly(EXEC + ": the execution data is cut short");
  }

  @Test
  void shouldTellOfExecutionDataWithoutAnyByteAndOfWhatIsNone() throws Exception {
    given.report(OWN_OF_A, ownReport("another-jvm"));
    given.report("a/target/jacoco.exec", "");
    given.report("a/target/jacoco-it.exec", "none");

    assertThat(unreadable())
        .hasSize(2)
        .anyMatch(each -> each.startsWith("a/target/jacoco.exec: the file is empty"))
        .anyMatch(each -> each.startsWith("a/target/jacoco-it.exec: this is no execution data"));
  }

  @Test
  void shouldTellOfItOnceWhereAnotherModuleNeedsIt() throws Exception {
    cut(2);

    assertThat(unreadable()).hasSize(1);
  }

  @Test
  void shouldNotTellOfBrokenDataFromBeforeTheClasses() throws Exception {
    given.report(OWN_OF_A, ownReport("another-jvm"));
    cut(2);
    given.age(EXEC, Instant.parse("2020-01-01T00:00:00Z"));

    assertThat(unreadable()).isEmpty();
  }

  @Test
  void shouldTellNothingOfDataThatIsWhole() throws Exception {
    given.report(OWN_OF_A, ownReport("vm-e457692c"));
    given.jacoco("b/jacoco.exec", "a/target/jacoco.exec");

    assertThat(unreadable()).isEmpty();
  }

  private void cut(int parts) throws IOException {
    byte[] data = Files.readAllBytes(given.path(EXEC));
    Files.write(given.path(EXEC), Arrays.copyOf(data, data.length / parts));
  }

  private List<String> unreadable() throws IOException {
    return given.collect().all(UnreadableEvidence.class).stream()
        .map(each -> each.source() + ": " + each.reason())
        .toList();
  }

  private List<CoverageElsewhere> elsewhere() throws IOException {
    return given.collect().all(CoverageElsewhere.class);
  }

  /** What goal report writes in module a: its classes, and the JVM of its own tests alone. */
  private static String ownReport(String session) throws IOException {
    String aggregate = Files.readString(RealJacoco.TWO_MODULES.resolve("agg/jacoco.xml"));
    Matcher group = GROUP.matcher(aggregate);
    assertThat(group.find()).isTrue();
    return "<report name=\"shop-a\">"
        + group.group(1).replaceFirst("id=\"[^\"]*\"", "id=\"" + session + "\"")
        + group.group(2)
        + "</report>";
  }
}
