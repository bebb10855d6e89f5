package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever pastes an example of the docs gets a policy or record that is read. */
class PastedExamplesTest {

  private static final Path DOCS = Path.of("../docs");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");
  private static final Pattern KEY = Pattern.compile("(?m)^([a-z-]+):");

  /** Pages whose examples are files of another kind, or are run as a whole elsewhere. */
  private static final Set<String> OTHERWISE =
      Set.of(
          "baseline.md", // written by the command alone
          "testing-rules.md", // cases and a gate of rules: the goal's own Invoker project runs them
          "writing-rules.md"); // walk-through-of-a-rule-pack types all of them

  private static final Set<String> POLICY =
      Set.of(
          "approvals",
          "emergency",
          "evidence",
          "gates",
          "git",
          "ignored",
          "integrity",
          "keys",
          "locked",
          "name",
          "new-code",
          "parameters",
          "roles",
          "rules",
          "table",
          "version",
          "waivers");

  @TempDir private Path scratch;

  record Example(String page, int number, String yaml) {

    Set<String> keys() {
      Set<String> keys = new TreeSet<>();
      KEY.matcher(yaml).results().map(found -> found.group(1)).forEach(keys::add);
      return keys;
    }

    boolean isPolicy() {
      return POLICY.containsAll(keys()) && !yaml.contains("\nwaivers:\n  - ") && !isRecords();
    }

    private boolean isRecords() {
      return yaml.startsWith("waivers:\n  - ") || yaml.startsWith("approvals:\n  - ");
    }

    boolean isOfAnOrganisation() {
      return keys().contains("locked") || keys().contains("name") || keys().contains("git");
    }

    @Override
    public String toString() {
      return page + ", example " + number;
    }
  }

  static Stream<Example> examples() throws IOException {
    try (Stream<Path> pages = Files.list(DOCS)) {
      return pages
          .filter(page -> page.toString().endsWith(".md"))
          .filter(page -> !OTHERWISE.contains(page.getFileName().toString()))
          .sorted()
          .toList()
          .stream()
          .flatMap(PastedExamplesTest::examplesOf);
    }
  }

  private static Stream<Example> examplesOf(Path page) {
    try {
      List<MatchResult> blocks = BLOCK.matcher(Files.readString(page)).results().toList();
      return Stream.iterate(0, each -> each + 1)
          .limit(blocks.size())
          .map(
              each ->
                  new Example(page.getFileName().toString(), each + 1, blocks.get(each).group(1)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void shouldFindTheExamplesOfTheGuideAndOfThePolicy() throws IOException {
    assertThat(examples())
        .extracting(Example::page)
        .contains("guide.md", "policy.md", "waivers.md");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void shouldBeReadAsItStands(Example example) throws Exception {
    Shop shop = Shop.in(scratch);
    shop.with("delivery/product.yaml", "product: {name: Shop, tier: critical}\n");
    if (example.isPolicy() && example.isOfAnOrganisation()) {
      shop.with("acme.yaml", example.yaml());
      shop.with("limits.csv", "tier,done.coverage.line.min\ncritical,80\n");
      shop.check("--org-policy", shop.file("acme.yaml").toString());
    } else if (example.isPolicy()) {
      shop.with("delivery-gate.yaml", example.yaml());
      shop.check();
    } else {
      String file = example.keys().contains("product") ? "product" : "pasted";
      shop.with("delivery/" + file + ".yaml", example.yaml());
      shop.check();
    }

    assertThat(shop.err()).isEmpty();
    assertThat(shop.verdict().gates()).isNotEmpty();
  }
}
