package io.deliverygate.fact;

import java.util.Locale;

/** The kinds of evidence that a policy can expect and a rule can need. */
public enum EvidenceKind {
  /** Test results per test case: Surefire's and Failsafe's XML. */
  TESTS(
      "test results",
      "run the tests: mvn verify; where it finds none, check Surefire's includes and the JUnit engine"),
  /** Line and branch coverage: JaCoCo's execution data or XML report. */
  COVERAGE("coverage", "run the tests with JaCoCo's agent (goal jacoco:prepare-agent)"),
  /** Findings of static analysis: PMD's XML report. */
  FINDINGS("static-analysis findings", "run PMD with XML output (goal pmd:pmd)"),
  /** Duplicated code: CPD's XML report. */
  DUPLICATION("duplication", "run CPD with XML output (goal pmd:cpd)"),
  /** The revision that is judged, its tags, and whether the work tree is clean: git. */
  REVISION("revision", "build from a git work tree with at least one commit"),
  /** The software components that the project declares: the build's model. */
  COMPONENTS("components", "run the check inside the build, so that its dependencies are known");

  private final String title;
  private final String mend;

  EvidenceKind(String title, String mend) {
    this.title = title;
    this.mend = mend;
  }

  /** As people say it. */
  public String title() {
    return title;
  }

  /** How such evidence usually comes about, as an instruction. */
  public String mend() {
    return mend;
  }

  /** As a policy file spells it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
