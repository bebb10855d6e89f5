package io.deliverygate.policy;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.MissingEvidence;
import io.deliverygate.fact.Told;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says of what in one module evidence of a kind does not tell.
 *
 * @param facts what it tells of the module
 * @param share of how many percent it should
 */
record Untold(EvidenceKind kind, String module, List<Told> facts, BigDecimal share) {

  private static final int SHOWN = 3;
  private static final String REPORT_ON_ALL = "let a tool report on them; where none should";
  private static final String RUN_ALL =
      "run all tests from nothing: mvn clean verify; what is not to run belongs into excludes or"
          + " excludedGroups of Surefire or Failsafe in the pom.xml, or, where another build leaves"
          + " it out";

  MissingEvidence gap() {
    String reason =
        facts.stream()
            .filter(told -> !told.reaches(share))
            .map(Untold::words)
            .collect(Collectors.joining("; "));
    return new MissingEvidence(kind, module, reason, fix());
  }

  private static String words(Told told) {
    long untold = told.all() - told.told();
    String shown = told.untold().stream().limit(SHOWN).collect(Collectors.joining(", "));
    long more = untold - Math.min(SHOWN, told.untold().size());
    return "%d of %d %s %s in no report: %s%s"
        .formatted(
            untold,
            told.all(),
            told.parts(),
            untold == 1 ? "is" : "are",
            shown,
            more > 0 ? " and " + more + " more" : "");
  }

  private String fix() {
    return "%s, set evidence.told.%s in the policy, now %s"
        .formatted(
            kind == EvidenceKind.TESTS ? RUN_ALL : REPORT_ON_ALL,
            kind.key(),
            share.toPlainString());
  }
}
