package io.deliverygate.evidence.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.Layouts;
import io.deliverygate.evidence.git.GivenRepository;
import io.deliverygate.fact.PlaceChange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceChangesTest {

  private static final String BACKLOG =
      "stories: [{id: PAY-1, title: Pay, documentation: [%s]}]\n"
          .formatted(
              "{kind: release-notes, link: docs/news.md#pay},"
                  + "{kind: release-notes, link: docs/absent.md},"
                  + "{kind: release-notes, link: 'https://docs.shop.example/news'},"
                  + "{kind: release-notes}");

  @TempDir private Path root;

  private GivenRepository repository;

  @BeforeEach
  void open() throws GitAPIException {
    repository = new GivenRepository(root);
  }

  @AfterEach
  void close() {
    repository.close();
  }

  private void commit(String day, String file, String text) throws IOException, GitAPIException {
    repository.write(file, text);
    repository.git().add().addFilepattern(".").call();
    PersonIdent then =
        new PersonIdent("Ann", "ann@x.org", Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
    repository.commit("work", then, then);
  }

  private List<String> changes() throws IOException {
    return EvidenceCollector.collect(
            Layouts.project(root, Layouts.module("shop", root)),
            Map.of(),
            root.resolve("target"),
            Instant.parse("2026-06-01T12:00:00Z"))
        .all(PlaceChange.class)
        .stream()
        .map(change -> change.link() + " " + change.on())
        .toList();
  }

  @Test
  void shouldTellWhenTheDocumentOfAStoryWasChanged() throws Exception {
    commit("2026-01-01", "docs/news.md", "# Pay\n");
    commit("2026-02-01", "delivery/backlog.yaml", BACKLOG);
    assertThat(changes()).containsExactly("docs/news.md#pay 2026-01-01");
  }

  @Test
  void shouldTellWhenThePlanForARollbackWasChanged() throws Exception {
    commit("2026-01-01", "docs/rollback.md", "# Back\n");
    commit("2026-02-01", "delivery/go-live.yaml", "rollback: {link: docs/rollback.md}\n");
    repository.write("docs/rollback.md", "# Back, by hand\n");
    assertThat(changes()).containsExactly("docs/rollback.md 2026-06-01");
  }
}
