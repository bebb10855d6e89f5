package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.cpd.CpdReader;
import io.deliverygate.evidence.cpd.Duplications;
import io.deliverygate.evidence.source.FlawPrints;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.EvidenceKind;
import java.io.IOException;

/** Collects what was read from sources: findings and duplicates. */
public final class StaticAnalysis {

  private StaticAnalysis() {}

  /** Collects what PMD, Checkstyle, SpotBugs and tools that write SARIF found. */
  public static void collectFindings(Survey survey) throws IOException {
    Findings findings = new Findings();
    new ModuleReports(survey, EvidenceKind.FINDINGS, "static analysis", new FindingsReader())
        .collect(findings);
    findings.report(new FlawPrints(survey.project(), survey.tree()), survey::add);
  }

  /** Collects what CPD found. */
  public static void collectDuplication(Survey survey) throws IOException {
    Duplications duplications = new Duplications();
    new ModuleReports(survey, EvidenceKind.DUPLICATION, "CPD", new CpdReader())
        .collect(duplications);
    duplications.facts().forEach(survey::add);
  }
}
