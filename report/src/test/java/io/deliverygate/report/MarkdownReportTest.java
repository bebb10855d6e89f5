package io.deliverygate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.io.OneLine;
import io.deliverygate.policy.Severity;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MarkdownReportTest {

  /** Links to mail addresses are left out: GitHub wants a letter or digit behind the at sign. */
  private static final List<Extension> GITHUB =
      List.of(
          TablesExtension.create(),
          AutolinkExtension.builder().linkTypes(AutolinkType.URL, AutolinkType.WWW).build());

  private static final Set<String> OUR_TAGS =
      Set.of(
          "#root html head body blockquote h2 h3 p strong code ul li table thead tbody tr th td"
              .split(" "));

  @Test
  void shouldSayTheVerdictFirst() {
    assertThat(MarkdownReport.text(Verdicts.blocked()))
        .startsWith(
            """
            ## ❌ Delivery Gate: FAILED

            **payments-parent 2.4.0 is blocked by 3 rules: DONE-04, DEBT-01 and DEBT-02**

            Revision `3f2a9c1b7d0485e6a1c2b3d4e5f60718293a4b5c`, judged at 2026-11-20 09:30:00 UTC

            | Gate | Status | Enforcement | Rules |
            |---|---|---|---|
            | done | FAILED | enforced | 1 rule blocks, 2 pass |
            | debt | FAILED | enforced | 2 rules block, 1 warns, 1 not counted |
            | go-live | FAILED | not enforced | 2 rules not counted |

            ### What blocks, and how to fix it

            - **DONE-04** Tests cover enough lines and branches (BLOCK, BREACHED)
            """);
  }

  @Test
  void shouldShowWhatComesNext() {
    assertThat(MarkdownReport.text(Verdicts.blocked()))
        .contains(
            """
            ### What comes next

            1 of 2 steps that began had been foreseen, 1 emerged.

            | Step | Where it stands | Owner | Due by | |
            |---|---|---|---|---|
            | Do the case (case) | possible now | Ann | 2026-02-20 (overdue) | planned |
            | Do the call (call) | under way since 2026-01-05 | nobody | 2026-03-02 | planned |
            | Do the offer (offer) | waits for call, H-1 | Ann | 2026-04-01 | planned |
            """);
    assertThat(MarkdownReport.text(Verdicts.warning())).doesNotContain("comes next");
  }

  @Test
  void shouldShowFactLimitPlaceAndRemedyOfABreach() {
    assertThat(MarkdownReport.text(Verdicts.warning()))
        .contains(
            """
            ### Warnings

            - **DEBT-06** No method is too complex (WARN, BREACHED)
              - com.example.payments.core.FeeCalculator.feeFor: 23 paths, at most 15 allowed: the\
             method is too complex at\
             `payments-core/src/main/java/com/example/payments/core/FeeCalculator.java:41`
              - **Fix:** split the method where its decisions part
            """);
  }

  @Test
  void shouldShowBlockersThenWarningsThenTheRest() {
    assertThat(MarkdownReport.text(Verdicts.blocked()))
        .containsSubsequence(
            "### What blocks",
            "**DEBT-02**",
            "### Warnings",
            "**DEBT-06**",
            "### Shown, not counted",
            "**TEAM-01**",
            "shadow",
            "**LIVE-12**");
  }

  @Test
  void shouldSayFromWhenARuleInShadowCounts() {
    Verdict verdict =
        Verdicts.of(
            RuleVerdicts.fewFindings(), RuleVerdicts.startsLater(RuleVerdicts.tooComplex()));

    assertThat(text(verdict))
        .containsSubsequence(
            "Shown, not counted",
            "DEBT-06 No method is too complex (WARN, BREACHED, shadow)",
            "Because: shadow: counts from 2027-01-01");
  }

  @Test
  void shouldShowReasonsOfErrorsAndMissingEvidence() {
    assertThat(text(Verdicts.error()))
        .containsSubsequence(
            "Not complete, so never good for a release:",
            "gates were chosen on the command line: done, debt",
            "DONE-02 No test failed or errored (BLOCK, ERROR)",
            "Because: payments-core/target/surefire-reports/TEST-",
            "DONE-04 Tests cover enough lines and branches (BLOCK, NO_EVIDENCE)",
            "Because: module payments-service: no coverage at target/jacoco*.exec");
  }

  @Test
  void shouldBeShortWhenGreen() {
    assertThat(MarkdownReport.text(Verdicts.passed()))
        .startsWith("## ✅ Delivery Gate: PASSED")
        .doesNotContain("###")
        .endsWith("The full report is `report/index.html`.\n");
  }

  @Test
  void shouldSayAtTheTopThatItIsAnEmergency() {
    assertThat(text(Verdicts.emergency()))
        .containsSubsequence(
            "is let through in an emergency",
            "🚨 Released in emergency E-1 - payments are down",
            "Emergency E-0 has no effect - it ended (fix)",
            "Gate Status",
            "Waived DEBT-02",
            "excused by emergency E-1");
  }

  @Test
  void shouldSayWhatExcusesABreach() {
    assertThat(text(Verdicts.foreign("x"))).contains("waived: x");
  }

  @Test
  void shouldCountTheBreachesItDoesNotShow() {
    assertThat(MarkdownReport.text(Verdicts.huge(100_000)))
        .contains("finding 000005", "... and 99,995 more in `verdict.json`")
        .doesNotContain("finding 000006");
  }

  @Test
  void shouldStayShortEnoughForGitHub() {
    RuleVerdict tooLong = tooLong();

    String text =
        MarkdownReport.text(
            Verdicts.of(
                tooLong, RuleVerdicts.muchDuplication(), tooLong, RuleVerdicts.tooComplex()));

    assertThat(text.length()).isBetween(30_000, 65_536);
    assertThat(text.lines().filter(line -> line.startsWith("- **")))
        .extracting(line -> line.substring(4, 11))
        .containsExactly("DEBT-01", "LONG-1*", "DEBT-06");
    assertThat(text.lines().reduce("", (before, line) -> line))
        .isEqualTo("1 part did not fit in here. The full report is `report/index.html`.");
  }

  private static RuleVerdict tooLong() {
    String text = "@#<&|".repeat(1000);
    Breach.Location place = new Breach.Location(text, 1);
    List<Breach> breaches =
        IntStream.range(0, 9)
            .mapToObj(i -> RuleVerdicts.breach(text, text, "", "", "", place, i + text))
            .toList();
    return RuleVerdicts.rule("LONG-1", text, RuleStatus.BREACHED, Severity.BLOCK, breaches);
  }

  @ParameterizedTest
  @FieldSource("io.deliverygate.report.ForeignTexts#ALL")
  void shouldKeepForeignTextAsText(String foreign) {
    Document page = render(MarkdownReport.text(Verdicts.foreign(foreign)));

    assertThat(page.getAllElements()).allMatch(element -> OUR_TAGS.contains(element.normalName()));
    assertThat(page.select("[onerror], [onmouseover], [href], [src]")).isEmpty();
    assertThat(page.select("table")).hasSize(1);
    assertThat(page.select("td")).hasSize(4);
    assertThat(page.select("h2, h3")).hasSize(2);
    assertThat(page.select("li")).hasSize(7);
    assertThat(unbroken(page.select("td").get(0).text())).isEqualTo(OneLine.of(foreign));
  }

  @ParameterizedTest
  @FieldSource("io.deliverygate.report.ForeignTexts#ALL")
  void shouldMentionNobodyAndReferToNothing(String foreign) {
    Document page = render(MarkdownReport.text(Verdicts.foreign(foreign)));
    page.select("code").remove();

    assertThat(page.body().wholeText())
        .doesNotContainPattern("@\\w|#\\d|(?i:www)\\.|://")
        .contains("Delivery Gate");
  }

  private static String unbroken(String text) {
    return text.replace("\u200B", "");
  }

  private static String text(Verdict verdict) {
    return unbroken(render(MarkdownReport.text(verdict)).text());
  }

  private static Document render(String markdown) {
    Parser parser = Parser.builder().extensions(GITHUB).build();
    HtmlRenderer renderer = HtmlRenderer.builder().extensions(GITHUB).build();
    return Jsoup.parse(renderer.render(parser.parse(markdown)));
  }
}
