package io.deliverygate.evidence.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.PipelineFile;
import io.deliverygate.fact.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineCollectionTest {

  @TempDir private Path folder;
  private Path root;
  private GivenProject given;

  @BeforeEach
  void lay() throws Exception {
    root = Files.createDirectories(folder.resolve("shop"));
    given = new GivenProject(root);
    write("Jenkinsfile", "stage('Build') {}");
    write("../Jenkinsfile", "stage('Elsewhere') {}");
  }

  private void write(String path, String text) throws Exception {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<PipelineFile> found(String link) throws Exception {
    write("delivery/flow.yaml", "pipeline: {link: '" + link + "'}\n");
    return given.collect().all(PipelineFile.class);
  }

  @Test
  void shouldReadTheFileThatTheRecordNames() throws Exception {
    assertThat(found("Jenkinsfile"))
        .containsExactly(
            new PipelineFile("Jenkinsfile", List.of("Build"), true, "", "Jenkinsfile"));
    assertThat(given.collect().all(Source.class)).extracting(Source::path).contains("Jenkinsfile");
  }

  @ParameterizedTest
  @ValueSource(strings = {"./Jenkinsfile", "../Jenkinsfile", "Jenkinsfile#L1"})
  void shouldFindItFromTheProjectAndFromTheRecords(String link) throws Exception {
    assertThat(found(link)).extracting(PipelineFile::stages).containsExactly(List.of("Build"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nowhere",
        "delivery",
        "https://ci.example/job/shop",
        "../../Jenkinsfile",
        "a\\0b"
      })
  void shouldReadNothingThatIsNotThereOrLiesOutside(String link) throws Exception {
    assertThat(found(link)).isEmpty();
  }

  @Test
  void shouldNotFollowALinkOutOfTheProject() throws Exception {
    Files.createSymbolicLink(root.resolve("Jenkinsfile.live"), folder.resolve("Jenkinsfile"));

    assertThat(found("Jenkinsfile.live")).isEmpty();
  }

  @Test
  void shouldSayWhyAFileCannotBeRead() throws Exception {
    write(".gitlab-ci.yml", "build: [");
    assertThat(found(".gitlab-ci.yml"))
        .singleElement()
        .satisfies(file -> assertThat(file.flaw()).contains(".gitlab-ci.yml:1"));

    Files.write(root.resolve("Jenkinsfile"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThat(found("Jenkinsfile"))
        .extracting(PipelineFile::flaw)
        .containsExactly("it is not UTF-8 text");

    write("Jenkinsfile", " ".repeat((1 << 20) + 1));
    assertThat(found("Jenkinsfile"))
        .extracting(PipelineFile::flaw)
        .containsExactly("it is larger than 1 MiB");
  }
}
