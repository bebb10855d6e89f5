package io.jenkins.plugins.deliverygate.verdict;

import io.deliverygate.io.OneLine;
import io.deliverygate.policy.Severity;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleEffect;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.List;
import java.util.stream.Stream;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * A rule's verdict as people read it.
 *
 * @param checked how many subjects it looked at
 * @param breaches the first of them, those that nothing excuses before those that are waived
 * @param open how many breaches nothing excuses, shown or not
 * @param waived how many are excused, shown or not
 */
@ExportedBean(defaultVisibility = 4)
public record ShownRule(
    @Exported String id,
    @Exported String title,
    @Exported RuleStatus status,
    @Exported Severity severity,
    RuleEffect standing,
    @Exported int checked,
    @Exported String reason,
    @Exported boolean shadow,
    @Exported List<ShownBreach> breaches,
    @Exported int open,
    @Exported int waived) {

  /** More than that nobody reads on a page; the file has them all. */
  static final int MOST_BREACHES = 100;

  private static final int MOST_UNFOLDED = 10;

  static ShownRule of(RuleVerdict rule, boolean enforced) {
    List<Breach> open = rule.breaches().stream().filter(breach -> !breach.waived()).toList();
    List<Breach> waived = rule.breaches().stream().filter(Breach::waived).toList();
    return new ShownRule(
        OneLine.of(rule.id()),
        OneLine.of(rule.title()),
        rule.status(),
        rule.severity(),
        RuleEffect.of(rule, enforced),
        rule.checked(),
        OneLine.of(rule.reason()),
        rule.shadow(),
        Stream.concat(open.stream(), waived.stream())
            .limit(MOST_BREACHES)
            .map(ShownBreach::of)
            .toList(),
        open.size(),
        waived.size());
  }

  boolean inError() {
    return status == RuleStatus.ERROR;
  }

  /** Its place on the page. */
  public String anchor() {
    return "rule-" + Phrases.slug(id);
  }

  /** Whether the page shows it unfolded: it stands in the way, and it is short. */
  public boolean unfolded() {
    return standing.counts() && open + waived <= MOST_UNFOLDED;
  }

  /** How many breaches are not shown. */
  @Exported
  public int hidden() {
    return open + waived - breaches.size();
  }

  /** How many breaches are not shown, in words; empty where all are. */
  public String hiddenWords() {
    return hidden() == 0 ? "" : "and " + Phrases.count(hidden(), "more", "more");
  }

  /** The first breach that nothing excuses in one sentence, else the reason. */
  public String firstSentence() {
    return open == 0 ? reason : breaches.get(0).sentence();
  }

  /** What turns the first breach green; empty where nobody says. */
  public String firstRemedy() {
    return open == 0 ? "" : breaches.get(0).remedy();
  }

  /** What turns all shown breaches green; empty where there is none, or one for each. */
  public String remedy() {
    List<String> all = remedies();
    return all.size() == 1 ? all.get(0) : "";
  }

  private List<String> remedies() {
    return breaches.stream()
        .filter(breach -> !breach.waived() && !breach.remedy().isEmpty())
        .map(ShownBreach::remedy)
        .distinct()
        .toList();
  }

  /** How many breaches come after the first, in words; empty where none does. */
  public String furtherWords() {
    return open < 2 ? "" : "and " + Phrases.number(open - 1) + " more";
  }

  /** Severity, trial and numbers. */
  public String facts() {
    String trial = shadow ? ", in shadow" : "";
    String breached = open == 0 ? "" : ", " + Phrases.count(open, "breach", "breaches");
    String excused = waived == 0 ? "" : ", " + Phrases.number(waived) + " waived";
    return Phrases.lower(severity) + trial + breached + excused;
  }

  /** How many subjects it looked at. */
  public String looked() {
    return checked == 0 ? "" : "Looked at " + Phrases.count(checked, "subject", "subjects") + ".";
  }

  /** How what it does looks on pages. */
  public Look look() {
    return Look.of(standing);
  }

  /** What it does. */
  public String words() {
    return Phrases.of(standing);
  }
}
