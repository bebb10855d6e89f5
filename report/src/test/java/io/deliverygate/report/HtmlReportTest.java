package io.deliverygate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.io.OneLine;
import io.deliverygate.verdict.Plan;
import io.deliverygate.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {

  static Stream<Verdict> everyKind() {
    return Stream.of(
        Verdicts.passed(),
        Verdicts.warning(),
        Verdicts.blocked(),
        Verdicts.error(),
        Verdicts.notEvaluated(),
        Verdicts.foreign(String.join(" ", ForeignTexts.ALL)));
  }

  @Test
  void shouldShowVerdictSubjectAndGatesFirst() {
    Document page = page(Verdicts.blocked());

    assertThat(page.title()).isEqualTo("Blocked: payments-parent 2.4.0 - Delivery Gate");
    assertThat(page.select("h1").text()).isEqualTo("Blocked");
    assertThat(page.select(".sentence").text())
        .isEqualTo("payments-parent 2.4.0 is blocked by 3 rules: DONE-04, DEBT-01 and DEBT-02.");
    assertThat(page.select(".facts dd").eachText())
        .containsExactly("payments-parent", "2.4.0", Verdicts.PAYMENTS.revision());
    assertThat(page.select("time").attr("datetime")).isEqualTo("2026-11-20T09:30:00Z");
    assertThat(page.select(".card").eachText())
        .containsExactly(
            "done Failed enforced 1 rule blocks, 2 pass",
            "debt Failed enforced 2 rules block, 1 warns, 1 not counted",
            "go-live Failed not enforced 2 rules not counted");
  }

  @Test
  void shouldSayWhatBlocksAndWhatTurnsItGreen() {
    Document page = page(Verdicts.blocked());

    assertThat(page.select(".reasons > li .code").eachText())
        .containsExactly("DONE-04", "DEBT-01", "DEBT-02");
    assertThat(page.select(".reasons .remedy").get(1).text())
        .isEqualTo("Fix: let one piece of code serve both places, the longest duplicate first");
  }

  @Test
  void shouldShowEveryRuleOfEveryGateWithItsStatus() {
    assertThat(page(Verdicts.error()).select("details > summary").eachText())
        .containsExactly(
            "DONE-02 No test failed or errored Error BLOCK",
            "DONE-04 Tests cover enough lines and branches No evidence BLOCK",
            "DONE-03 Tests ran, and few were skipped 3 checked Passed BLOCK",
            "DEBT-01 Little of the code base is duplicated 1 checked Passed BLOCK",
            "DEBT-02 No serious static-analysis finding 1 checked Waived BLOCK",
            "DEBT-06 No method is too complex Not applicable BLOCK");
  }

  @Test
  void shouldShowReasonsWaiversAndWhatIsNotComplete() {
    Document page = page(Verdicts.error());

    assertThat(page.select(".because").eachText())
        .contains(
            "Because: coverage is not expected; add it to evidence: in delivery-gate.yaml",
            "Because: module payments-service: no coverage at target/jacoco*.exec,"
                + " target/site/jacoco*/jacoco.xml (run the tests with the JaCoCo agent)");
    assertThat(page.select(".waiver").text()).startsWith("Waived: W-7: replaced in 2.5.0");
    assertThat(page.select(".notice").text())
        .isEqualTo(
            "Not complete, so never good for a release gates were chosen on the command line:"
                + " done, debt");
  }

  @Test
  void shouldShowFirstThatItIsAnEmergency() {
    Document page = page(Verdicts.emergency());

    assertThat(page.select("h1").text()).isEqualTo("Emergency release");
    assertThat(page.title()).startsWith("Emergency release: ");
    assertThat(page.select(".notice.emergency").text())
        .startsWith("Released in emergency E-1 payments are down")
        .contains("until 2026-11-21 09:30:00 UTC", "to be looked into by 2026-11-27");
    assertThat(page.select(".notice").eachText())
        .hasSize(2)
        .contains("Emergency E-0 has no effect it ended (fix)");
    assertThat(page.select("section").get(1).hasClass("emergency")).isTrue();
  }

  @Test
  void shouldShowWhatIsInShadowAndFromWhenItCounts() {
    Document page =
        page(
            Verdicts.of(
                RuleVerdicts.fewFindings(),
                RuleVerdicts.startsLater(RuleVerdicts.littleDuplication()),
                RuleVerdicts.startsLater(RuleVerdicts.tooComplex())));

    assertThat(page.select("details > summary").eachText())
        .containsExactly(
            "DEBT-06 No method is too complex 1 checked Breached Shadow WARN",
            "DEBT-01 Little of the code base is duplicated 1 checked Passed Shadow BLOCK",
            "DEBT-02 No serious static-analysis finding 3 checked Passed BLOCK");
    assertThat(page.select(".because").eachText())
        .containsExactly(
            "Because: shadow: counts from 2027-01-01", "Note: shadow: counts from 2027-01-01");
    assertThat(page.select("#reading + p").text()).contains("What is in shadow is only shown");
  }

  @Test
  void shouldShowTheNoteOfARuleThatPassed() {
    assertThat(page(Verdicts.passed()).select(".because").text())
        .startsWith("Note: com.example.payments.transfer.ExecutionSchedulerTest.runsAtCutOff");
  }

  @Test
  void shouldShowSubjectFactLimitAndPlaceOfABreach() {
    Element row = page(Verdicts.warning()).select("tbody tr").get(0);

    assertThat(row.select("th, td").eachText())
        .containsExactly(
            "com.example.payments.core.FeeCalculator.feeFor",
            "23 paths, at most 15 allowed: the method is too complex"
                + " payments-core/src/main/java/com/example/payments/core/FeeCalculator.java:41",
            "23 paths",
            "15 paths");
  }

  @Test
  void shouldUnfoldOnlyWhatNeedsMending() {
    assertThat(page(Verdicts.blocked()).select("details[open] h3 .code").eachText())
        .containsExactly(
            "DONE-04", "DEBT-01", "DEBT-02", "DEBT-06", "TEAM-01", "LIVE-12", "LIVE-13");
    assertThat(page(Verdicts.huge(11)).select("details[open]")).isEmpty();
  }

  @Test
  void shouldLinkOnlyToPlacesOnThePage() {
    Document page = page(Verdicts.blocked());

    assertThat(page.select("a").eachAttr("href"))
        .hasSizeGreaterThan(6)
        .allMatch(href -> href.startsWith("#"))
        .allMatch(href -> page.getElementById(href.substring(1)) != null);
  }

  @Test
  void shouldStayLightWhenBreachesAreVeryMany() {
    String page = HtmlReport.text(Verdicts.huge(100_000));

    assertThat(page).hasSizeLessThan(200_000);
    assertThat(Jsoup.parse(page).select("tbody tr")).hasSize(200);
    assertThat(Jsoup.parse(page).select(".more").eachText())
        .containsExactly(
            "… and 99,997 more breaches",
            "The first 200 are shown; 99,800 more are in verdict.json.");
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void shouldObeyAStrictContentSecurityPolicy(Verdict verdict) {
    Document page = page(verdict);

    assertThat(page.select("script, style, iframe, object, embed, form, base, img")).isEmpty();
    assertThat(page.select("link").eachAttr("href")).containsExactly("style.css");
    assertThat(page.getAllElements().stream().flatMap(HtmlReportTest::attributes))
        .noneMatch(name -> name.startsWith("on") || name.equals("style") || name.equals("src"));
  }

  @Test
  void shouldLoadNothingFromTheStyleSheet() throws IOException {
    try (InputStream style = HtmlReport.class.getResourceAsStream("style.css")) {
      assertThat(new String(style.readAllBytes(), StandardCharsets.UTF_8))
          .contains("prefers-color-scheme: dark", "@media print")
          .doesNotContain("url(", "@import", "expression(");
    }
  }

  @ParameterizedTest
  @FieldSource("io.deliverygate.report.ForeignTexts#ALL")
  void shouldKeepForeignTextAsText(String foreign) {
    String html = HtmlReport.text(Verdicts.foreign(foreign));
    Document page = Jsoup.parse(html);

    assertThat(html).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]");
    assertThat(page.select(".facts dd").eachText())
        .isEqualTo(List.of(OneLine.of(foreign), OneLine.of(foreign), OneLine.of(foreign)));
    assertThat(page.select("tbody th").eachText())
        .isEqualTo(List.of(OneLine.of(foreign), OneLine.of(foreign)));
    assertThat(page.select("tbody tr")).hasSize(2);
    assertThat(page.select("details")).hasSize(1);
  }

  @Test
  void shouldHaveOneFirstHeadingAndHeadersForEveryColumn() {
    Document page = page(Verdicts.blocked());

    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("thead th")).allMatch(th -> th.attr("scope").equals("col"));
    assertThat(page.select("tbody th")).allMatch(th -> th.attr("scope").equals("row"));
    assertThat(page.select("table")).allMatch(table -> table.select("caption").size() == 1);
    assertThat(page.select("svg:not([role])"))
        .allMatch(icon -> icon.attr("aria-hidden").equals("true"));
    assertThat(page.select("svg[role]"))
        .hasSize(2)
        .allMatch(drawing -> drawing.attr("role").equals("img"))
        .allMatch(drawing -> drawing.select("> title, > desc").size() == 2);
  }

  @Test
  void shouldShowWhatComesNextAsATable() {
    Document page = page(Verdicts.blocked());

    assertThat(page.select(".plan > .scroll tbody tr").eachText())
        .containsExactly(
            "Do the case (case) possible now Ann 2026-02-20 (overdue) planned",
            "Do the call (call) under way since 2026-01-05 nobody 2026-03-02 planned",
            "Do the offer (offer) waits for call, H-1 Ann 2026-04-01 planned");
    assertThat(page.select(".plan > .checked").text())
        .isEqualTo("1 of 2 steps that began had been foreseen, 1 emerged.");
  }

  @Test
  void shouldDrawWhatWasMissedHollowAndNameIt() {
    Document page = page(Verdicts.blocked());

    assertThat(page.select("circle.missed title").eachText())
        .containsExactly("missed about 2026-01-19", "missed about 2026-02-02");
    assertThat(page.select("circle.held")).hasSize(2);
  }

  @Test
  void shouldShowNoPlanWhereNoInitiativeIsRecorded() {
    assertThat(page(Verdicts.warning()).select(".plan")).isEmpty();
  }

  @Test
  void shouldShowTextsOfRecordsAsTextsInDrawingsToo() {
    Document page =
        page(
            Verdicts.warning()
                .with(
                    Plans.of(
                        Plans.step(
                            "<script>a</script>",
                            Plan.State.WAITING,
                            "",
                            "",
                            "",
                            List.of("</text><script>b</script>")))));

    assertThat(page.select("script")).isEmpty();
    assertThat(page.select("svg .note").text()).contains("<script>b</script>");
  }

  @Test
  void shouldSayAtOnceThatAPassedVerdictIsNotComplete() {
    Document page =
        page(
            Verdicts.of(
                List.of(Verdicts.gate("done", true, RuleVerdicts.testsRan())), "partial build"));

    assertThat(page.select(".sentence").text())
        .isEqualTo("payments-parent 2.4.0 passes gate done, but is not complete.");
    assertThat(page.select(".verdict + .notice li").text()).isEqualTo("partial build");
  }

  @Test
  void shouldExplainWhyNoRuleOfAGateApplies() {
    Document page = page(Verdicts.of(RuleVerdicts.notApplicable()));

    assertThat(page.select("h1").text()).isEqualTo("Cannot be judged");
    assertThat(page.select(".reasons > li").text())
        .contains("DEBT-06", "Not applicable", "add it to evidence: in delivery-gate.yaml");
    assertThat(page.select(".gate .notice").text())
        .startsWith("No rule of this gate applies and counts");
  }

  private static Stream<String> attributes(Element element) {
    return element.attributes().asList().stream().map(Attribute::getKey);
  }

  private static Document page(Verdict verdict) {
    return Jsoup.parse(HtmlReport.text(verdict));
  }
}
