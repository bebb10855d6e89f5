package io.deliverygate.evidence.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.fact.Day;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathHistoryTest {

  private static final Day TODAY = Day.of("2026-03-01");

  @TempDir private Path root;
  private GivenRepository given;

  @BeforeEach
  void initialise() throws GitAPIException {
    given = new GivenRepository(root);
  }

  @AfterEach
  void close() {
    given.close();
  }

  private void commit(String file, String text, String at) throws Exception {
    given.write(file, text);
    given.git().add().addFilepattern(".").call();
    PersonIdent ann = new PersonIdent("Ann", "ann@shop", Instant.parse(at), ZoneId.of("+01:00"));
    given.commit("work", ann, ann);
  }

  private Optional<Day> lastChange(String file) throws UnreadableReport, IOException {
    try (GitProject git = GitProject.of(root)) {
      return git.lastChange(root.resolve(file), TODAY);
    }
  }

  @Test
  void shouldTellTheDayOfTheLastCommitOfAFileOrFolder() throws Exception {
    commit("docs/a.md", "1", "2026-02-01T10:00:00Z");
    commit("docs/b.md", "1", "2026-02-03T23:30:00Z");
    commit("docs/a.md", "2", "2026-02-02T10:00:00Z");

    assertThat(lastChange("docs/a.md")).contains(Day.of("2026-02-02"));
    assertThat(lastChange("docs/b.md")).contains(Day.of("2026-02-04"));
    assertThat(lastChange("docs")).contains(Day.of("2026-02-02"));
  }

  @Test
  void shouldTellTodayOfWhatIsNotCommitted() throws Exception {
    commit("docs/a.md", "1", "2026-02-01T10:00:00Z");
    given.write("docs/a.md", "more");
    given.write("docs/new.md", "1");

    assertThat(lastChange("docs/a.md")).contains(TODAY);
    assertThat(lastChange("docs/new.md")).contains(TODAY);
  }

  @Test
  void shouldTellNothingOfWhatNoCommitHas() throws Exception {
    commit(".gitignore", "target\n", "2026-02-01T10:00:00Z");
    given.write("target/a.md", "1");

    assertThat(lastChange("target/a.md")).isEmpty();
  }
}
