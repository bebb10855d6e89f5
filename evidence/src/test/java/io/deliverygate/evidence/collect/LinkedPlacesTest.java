package io.deliverygate.evidence.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.Layouts;
import io.deliverygate.fact.LinkedPlace;
import io.deliverygate.fact.LinkedPlace.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedPlacesTest {

  @TempDir private Path folder;

  private Path root;

  @BeforeEach
  void makeProject() throws IOException {
    root = folder.resolve("repository");
    Files.createDirectories(root.resolve(".git"));
    Files.writeString(root.resolve(".git/HEAD"), "ref: refs/heads/main\n");
    write(
        "repository/shop/docs/plan.md",
        "# Test plan\n\n## What we do first\n\n<a id=\"x1\"></a>\n");
    write("repository/shop/docs/plan.adoc", "= Plan\n\n[[risks]]\n== All risks\n");
    write("repository/shop/docs/blank.md", " \n\t\n");
    write("repository/shop/docs/none.md", "");
    write("repository/shop/docs/plan.pdf", "%PDF");
    write("repository/shop/delivery/beside.md", "beside");
    write("repository/ops/main.tf", "resource {}\n");
    write("outside.md", "outside");
    Files.createDirectories(root.resolve("shop/empty/deeper"));
    Files.createSymbolicLink(root.resolve("shop/docs/out.md"), folder.resolve("outside.md"));
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Map<String, State> states(String... links) throws IOException {
    StringBuilder records = new StringBuilder("documents:\n");
    for (String link : links) {
      records.append("  - {kind: other, link: '").append(link).append("'}\n");
    }
    write("repository/shop/delivery/product.yaml", records.toString());
    return EvidenceCollector.collect(
            Layouts.project(root.resolve("shop"), Layouts.module("shop", root.resolve("shop"))),
            Map.of(),
            root.resolve("shop/target"),
            Instant.parse("2026-03-01T12:00:00Z"))
        .all(LinkedPlace.class)
        .stream()
        .collect(Collectors.toMap(LinkedPlace::link, LinkedPlace::state));
  }

  @ParameterizedTest
  @CsvSource({
    "docs/plan.md, THERE",
    "./docs/plan.md, THERE",
    "docs, THERE",
    "docs/plan.md#test-plan, THERE",
    "docs/plan.md#what-we-do-first, THERE",
    "docs/plan.md#x1, THERE",
    "docs/plan.md#L3, THERE",
    "docs/plan.adoc#risks, THERE",
    "docs/plan.adoc#all-risks, THERE",
    "docs/plan.pdf#page=3, THERE",
    "../ops/main.tf, THERE",
    "beside.md, THERE",
    "docs/plan.md#nothing, WITHOUT_ANCHOR",
    "docs/plan.md#L900, WITHOUT_ANCHOR",
    "docs/plan.md#x, WITHOUT_ANCHOR",
    "docs/absent.md, ABSENT",
    "wherever, ABSENT",
    "Confluence page 12, ABSENT",
    "docs/blank.md, EMPTY",
    "docs/none.md, EMPTY",
    "empty, EMPTY",
    "docs/out.md, OUTSIDE",
    "../../outside.md, OUTSIDE",
    "delivery/product.yaml, RECORD",
    "product.yaml, RECORD",
    "https://wiki.acme.com/plan, ELSEWHERE",
    "https://wiki/plan, ELSEWHERE",
    "mailto:board@acme.com, ELSEWHERE",
    "https://nowhere.invalid/plan, NOWHERE",
    "http://localhost:8080/plan, NOWHERE",
    "http://127.0.0.1/plan, NOWHERE",
    "file:///etc/passwd, NOWHERE",
    "https://, NOWHERE"
  })
  void shouldSeeWhatIsThere(String link, State state) throws IOException {
    assertThat(states(link)).isEqualTo(Map.of(link, state));
  }

  @Test
  void shouldLookAtEachPlaceOnce() throws IOException {
    assertThat(states("docs/plan.md", "docs/absent.md", "docs/plan.md").keySet())
        .containsExactlyInAnyOrderElementsOf(List.of("docs/plan.md", "docs/absent.md"));
  }
}
