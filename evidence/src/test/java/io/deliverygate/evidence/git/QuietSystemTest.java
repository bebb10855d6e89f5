package io.deliverygate.evidence.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuietSystemTest {

  @BeforeEach
  void install() {
    QuietSystem.install();
  }

  @Test
  void shouldHaveNoFileForJgitsOwnNotes() throws Exception {
    FileBasedConfig notes = (FileBasedConfig) SystemReader.getInstance().getJGitConfig();
    notes.setString("filesystem", "any", "timestampResolution", "1 seconds");
    notes.save();

    assertThat(notes.getFile()).isNull();
  }

  @Test
  void shouldKnowHowFinelyFilesAreTimedSoThatNobodyMeasures() throws Exception {
    long known =
        SystemReader.getInstance()
            .getUserConfig()
            .getTimeUnit("filesystem", "any", "timestampResolution", -1, TimeUnit.NANOSECONDS);

    assertThat(known).isEqualTo(2_000_000_000L);
  }

  @Test
  void shouldInstallOnce() {
    SystemReader first = SystemReader.getInstance();
    QuietSystem.install();

    assertThat(SystemReader.getInstance()).isSameAs(first).isInstanceOf(QuietSystem.class);
  }
}
