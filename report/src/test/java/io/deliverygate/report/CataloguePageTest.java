package io.deliverygate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Origin;
import io.deliverygate.policy.RuleCatalogue;
import io.deliverygate.policy.RuleCatalogue.GateRules;
import io.deliverygate.policy.RuleCatalogue.Rule;
import io.deliverygate.policy.RuleCatalogue.Text;
import io.deliverygate.policy.RuleCatalogue.Value;
import io.deliverygate.policy.Severity;
import io.deliverygate.policy.Shadow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CataloguePageTest {

  private static final String HOSTILE =
      "<script>alert(1)</script><img src=x onerror=alert(2)>\" onclick=\"x'\u001b[2J\u202e</pre>";
  private static final Origin ACME = new Origin("organisation policy acme 3", "acme.yaml", 7);

  @TempDir private Path scratch;

  @Test
  void shouldShowEachRuleUnderItsGateWithAllThatItSays() {
    Document page = page("Few duplicates");

    assertThat(page.title()).isEqualTo("Rules of shop - Delivery Gate");
    assertThat(page.select(".sentence").text())
        .isEqualTo("1 rule in 1 gate, 1 of them not shipped.");
    assertThat(page.select(".list tbody tr").eachText())
        .containsExactly("ACME-01 Few duplicates WARN");
    assertThat(page.select("#gate-debt > header").text())
        .isEqualTo("Gate debt: Debt enforced set by the organisation policy acme 3 (acme.yaml:7)");
    assertThat(page.select(".said dd").eachText())
        .containsExactly(
            "each file",
            "duplication (duplication)",
            "Q: Common engineering practice",
            "rule pack acme 1",
            "effective from 2027-01-01, set by the organisation policy acme 3 (acme.yaml:7)");
    assertThat(page.select(".remedy").text()).isEqualTo("Fix: share it");
  }

  @Test
  void shouldShowEachParameterWithValueDefaultAndWhoSetAndLockedIt() {
    assertThat(page("x").select("details tbody tr").first().children().eachText())
        .containsExactly(
            "a.max How many there may be. Lower is stricter.",
            "3 %",
            "5 %",
            "set by the organisation policy acme 3 (acme.yaml:7);"
                + " locked by the organisation policy acme 3 (acme.yaml:7)");
  }

  @Test
  void shouldShowTheTextWithItsPlaceAndIndentation() {
    Element figure = page("x").selectFirst("figure");

    assertThat(figure.selectFirst("figcaption").text()).isEqualTo("acme.drl:3");
    assertThat(figure.selectFirst("pre").wholeText()).isEqualTo("rule \"x\"\n    when <y>");
  }

  @Test
  void shouldLeadEveryLinkToAPlaceOnThePage() {
    Document page = page("x");

    assertThat(page.select("a[href]").eachAttr("href"))
        .contains("#gate-debt", "#rule-ACME-01")
        .allSatisfy(link -> assertThat(page.getElementById(link.substring(1))).isNotNull());
  }

  @Test
  void shouldShowHostileTextAsText() {
    Document page = page(HOSTILE);

    assertThat(page.select(".list td").first().text())
        .startsWith("<script>alert(1)</script><img src=x")
        .doesNotContain("\u001b", "\u202e");
    assertThat(page.select("img")).isEmpty();
  }

  @Test
  void shouldShowNothingThatCannotBeSeenWhereverATextStands() {
    Origin origin = new Origin(HOSTILE, HOSTILE, 7);
    Value value = new Value(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, origin, origin);
    Rule rule =
        new Rule(
            HOSTILE,
            HOSTILE,
            Severity.WARN,
            HOSTILE,
            List.of(HOSTILE, HOSTILE),
            List.of(HOSTILE, HOSTILE),
            HOSTILE,
            HOSTILE,
            Shadow.ALWAYS,
            origin,
            List.of(value),
            List.of(new Text(HOSTILE, HOSTILE)));
    GateRules gate =
        new GateRules(HOSTILE, HOSTILE, GateMode.SHADOW, origin, Shadow.ALWAYS, List.of(rule));

    String html = CataloguePage.text(new RuleCatalogue(HOSTILE, List.of(gate), HOSTILE));

    assertThat(html).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]");
    assertThat(Jsoup.parse(html).select("img, script, [onclick]")).isEmpty();
    assertThat(Jsoup.parse(html).select("details")).hasSize(1);
  }

  @Test
  void shouldNeedNeitherScriptNorInlineStyle() {
    Document page = page(HOSTILE);

    assertThat(page.select("script, style, iframe, object, embed, form, base, img")).isEmpty();
    assertThat(page.select("link").eachAttr("href")).containsExactly("delivery-gate.css");
    assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
        .extracting(Attribute::getKey)
        .noneMatch(name -> name.equals("style") || name.startsWith("on"));
    assertThat(page.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
  }

  @Test
  void shouldWriteThePageAndItsSheetBesideIt() throws IOException {
    Path file = scratch.resolve("docs/rules.html");

    CataloguePage.write(catalogue("x"), file);

    assertThat(file).content().startsWith("<!DOCTYPE html>");
    assertThat(file.resolveSibling(CataloguePage.STYLE))
        .content()
        .contains("prefers-color-scheme: dark");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).hasSize(2);
    }
  }

  private static Document page(String title) {
    return Jsoup.parse(CataloguePage.text(catalogue(title)));
  }

  private static RuleCatalogue catalogue(String title) {
    Rule rule =
        new Rule(
            "ACME-01",
            title,
            Severity.WARN,
            "each file",
            List.of("duplication (duplication)"),
            List.of("Q: Common engineering practice"),
            "share it",
            "acme 1",
            new Shadow(LocalDate.parse("2027-01-01")),
            ACME,
            List.of(
                new Value(
                    "a.max",
                    "3 %",
                    "5 %",
                    "lower is stricter",
                    "How many there may be.",
                    ACME,
                    ACME)),
            List.of(new Text("acme.drl:3", "rule \"x\"\n\twhen <y>")));
    return new RuleCatalogue(
        "shop",
        List.of(new GateRules("debt", "Debt", GateMode.ENFORCED, ACME, Shadow.NONE, List.of(rule))),
        "");
  }
}
