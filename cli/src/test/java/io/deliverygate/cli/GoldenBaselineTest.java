package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of accepted debt stays what it was to the byte, whatever is moved in the product. */
class GoldenBaselineTest {

  private static final Path COMMITTED = Path.of("src/test/resources/golden/baseline.yaml");

  @TempDir private Path folder;

  /** Writes the baseline of now, after a change that was meant to change it. */
  public static void main(String[] args) throws Exception {
    Files.writeString(COMMITTED, recorded(Files.createTempDirectory("golden")));
  }

  @Test
  void shouldRecordWhatItRecordedBefore() throws Exception {
    assertThat(recorded(folder))
        .as("run GoldenBaselineTest.main in the module's folder to write it anew")
        .isEqualTo(Files.readString(COMMITTED));
  }

  private static String recorded(Path folder) throws Exception {
    DebtProject project = new DebtProject(folder).is("accepted");
    assertThat(project.baseline()).as(project.err()).isZero();
    return Files.readString(project.file("delivery/baseline/debt/shop.yaml"));
  }
}
