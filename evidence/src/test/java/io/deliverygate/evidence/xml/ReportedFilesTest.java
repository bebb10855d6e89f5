package io.deliverygate.evidence.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedFilesTest {

  private static final String FILE = "src/main/java/A.java";

  @TempDir Path root;

  @Test
  void shouldNameFileFromTheRootWhenItLiesInside() throws Exception {
    ReportedFiles files = files(root, "", "shop");
    assertThat(files.label(root + "/shop/" + FILE)).isEqualTo("shop/" + FILE);
    assertThat(files.label(root + "/shop/../till/" + FILE)).isEqualTo("till/" + FILE);
  }

  @Test
  void shouldNameFileFromTheRootWhenToolResolvedLinks() throws Exception {
    Path real = Files.createDirectories(root.resolve("real"));
    Path link = Files.createSymbolicLink(root.resolve("link"), real);
    ReportedFiles files = files(link, "", "shop");
    assertThat(files.label(real.toRealPath() + "/shop/" + FILE)).isEqualTo("shop/" + FILE);
    assertThat(files.module(real.toRealPath() + "/shop/" + FILE)).isEqualTo("shop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/elsewhere/A.java", "src/A.java", "C:\\shop\\A.java", "", "A B.java"})
  void shouldKeepTheToolsNameWhenFileLiesElsewhere(String name) throws Exception {
    ReportedFiles files = files(root, "", "shop");
    assertThat(files.label(name)).isEqualTo(name);
    assertThat(files.module(name)).isEmpty();
  }

  @Test
  void shouldNotLeaveTheProjectWhenNameClimbs() throws Exception {
    String name = root + "/shop/../../secret";
    ReportedFiles files = files(root, "", "shop");
    assertThat(files.label(name)).isEqualTo(name);
    assertThat(files.module(name)).isEmpty();
  }

  @Test
  void shouldChooseInnermostModuleWhenSeveralHoldTheFile() throws Exception {
    ReportedFiles files = files(root, "", "shop", "shop/till", "shopping");
    assertThat(files.module(root + "/shop/till/" + FILE)).isEqualTo("shop/till");
    assertThat(files.module(root + "/shop/" + FILE)).isEqualTo("shop");
    assertThat(files.module(root + "/shopping/" + FILE)).isEqualTo("shopping");
    assertThat(files.module(root + "/" + FILE)).isEmpty();
  }

  private static ReportedFiles files(Path root, String... modules) throws IOException {
    Report report = GivenReport.in(root, modules).of("");
    return new ReportedFiles(report);
  }
}
