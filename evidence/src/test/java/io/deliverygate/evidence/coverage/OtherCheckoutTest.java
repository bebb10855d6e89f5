package io.deliverygate.evidence.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.LineSink;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.xml.GivenReport;
import io.deliverygate.fact.Coverage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports with absolute paths of another checkout, such as one in a container. */
class OtherCheckoutTest {

  @TempDir private Path root;
  private Report report;
  private CoveredFiles files;

  @BeforeEach
  void lay() throws Exception {
    report = GivenReport.in(root, "web", "api").of("lcov.info", "");
    files = new CoveredFiles(report);
  }

  private void source(String... names) throws Exception {
    for (String name : names) {
      Files.createDirectories(root.resolve(name).getParent());
      Files.writeString(root.resolve(name), "f();\n".repeat(20));
    }
  }

  private List<String> told(String... names) throws Exception {
    for (String name : names) {
      files.of(name).line(1, true);
    }
    List<String> told = new ArrayList<>();
    files.tell(fact -> told.add(((Coverage) fact).file()), LineSink.NONE);
    return told;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/builds/group/app/web/src/x.js",
        "/web/src/x.js",
        "/app/src/x.js",
        "C:\\agent\\_work\\1\\s\\web\\src\\x.js",
        "D:/a/app/app/web/src/x.js",
        "file:///builds/group/app/web/src/x.js",
        "file:///D:/a/app/web/src/x.js",
        "web\\src\\x.js"
      })
  void shouldKnowAFileByTheLongestEndOfItsPath(String name) throws Exception {
    source("web/src/x.js", "api/src/y.js");

    assertThat(told(name)).containsExactly("web/src/x.js");
  }

  @Test
  void shouldTakeTheFolderThatExplainsMostOfTheFiles() throws Exception {
    source("web/src/index.js", "web/src/x.js", "web/src/sub/index.js", "index.js");

    assertThat(told("/app/src/x.js", "/app/src/sub/index.js", "/app/src/gone/index.js"))
        .containsExactly("web/src/x.js", "web/src/sub/index.js");
  }

  @Test
  void shouldLetOneFileTellWhichFolderIsMeantForAll() throws Exception {
    source("web/src/x.js", "api/src/x.js", "api/src/only.js");

    assertThat(told("/app/src/x.js", "/app/src/only.js"))
        .containsExactly("api/src/x.js", "api/src/only.js");
  }

  @Test
  void shouldTakeTheModuleThatHoldsTheReportOfSeveral() throws Exception {
    source("web/src/x.js", "api/src/x.js");

    assertThat(told("/app/src/x.js")).containsExactly("web/src/x.js");
  }

  @Test
  void shouldNotGuessWhereSeveralFilesCouldBeMeant() throws Exception {
    source("web/src/a/x.js", "web/src/b/x.js");

    assertThat(told("/app/x.js")).isEmpty();
    assertThat(report.remark()).contains("/app/x.js", "not clear");
  }

  @Test
  void shouldNotTakeFilesOfTwoFoldersElsewhere() throws Exception {
    source("web/src/x.js", "api/src/y.js");

    assertThat(told("/one/web/src/x.js", "/two/api/src/y.js")).isEmpty();
  }

  @Test
  void shouldNotTakeAnotherProjectForThisOne() throws Exception {
    source("index.js");

    assertThat(told("/other/lib/index.js", "/other/a.js", "/other/b.js")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/app/web/node_modules/x/src/x.js",
        "/app/web/src/test/java/XTest.java",
        "/app/web/src/x.test.js",
        "/app/web/src/gone.js",
        "/app/web/../../etc/x.js"
      })
  void shouldStillNotCountWhatIsNoCodeOfTheProduct(String name) throws Exception {
    source("web/src/x.js", "web/src/test/java/XTest.java", "web/src/x.test.js");

    assertThat(told("/app/web/src/x.js", name)).containsExactly("web/src/x.js");
  }

  @Test
  void shouldTakeNothingFromElsewhereWhereAReportWasMadeHere() throws Exception {
    source("web/src/x.js", "web/src/types.js");

    assertThat(told(root.resolve("web/src/x.js").toString(), "/usr/lib/src/types.js"))
        .containsExactly("web/src/x.js");
  }

  @Test
  void shouldPassOverHeadersOfTheSystem() throws Exception {
    source("web/native/rate.c", "web/native/rate.h", "web/src/string.h");

    assertThat(
            told("/ci/app/web/native/rate.c", "/ci/app/web/native/rate.h", "/usr/include/time.h"))
        .containsExactly("web/native/rate.c", "web/native/rate.h");
  }

  @Test
  void shouldJoinNamesToTheFoldersOfTheReport() throws Exception {
    source("index.js", "web/src/index.js", "web/src/x.js");
    files.from("/builds/app/web/src");

    assertThat(told("index.js", "x.js")).containsExactly("web/src/index.js", "web/src/x.js");
  }

  @Test
  void shouldPreferTheFolderThatTheReportNamesHere() throws Exception {
    source("index.js", "web/src/index.js");
    files.from("web/src");

    assertThat(told("index.js")).containsExactly("web/src/index.js");
  }

  @Test
  void shouldTakeANameAsItStandsWhereNothingElseIsKnown() throws Exception {
    source("web/src/x.js");
    files.from("/builds/app");

    assertThat(told("web/src/x.js")).containsExactly("web/src/x.js");
  }
}
