package io.deliverygate.fact;

import io.deliverygate.io.Word;

/** The kinds of evidence that a policy can expect and a rule can need. */
public enum EvidenceKind {
  /** Test results per test case: Surefire's and Failsafe's XML. */
  TESTS(
      "test results",
      Scope.TEST_SOURCES,
      "run the tests: mvn verify; where it finds none, check Surefire's includes and the JUnit engine"),
  /** Which test ran for which acceptance criterion: annotations, Cucumber tags, test names. */
  CRITERIA(
      "tests of acceptance criteria",
      Scope.PROJECT,
      "name the criterion in the test, such as @Verifies(\"PAY-1/AC-2\"), and run the tests"),
  /** Line and branch coverage: JaCoCo's execution data or XML report, LCOV, Cobertura. */
  COVERAGE(
      "coverage",
      Scope.MAIN_SOURCES,
      "run the tests with JaCoCo's agent (goal jacoco:prepare-agent)"),
  /** Findings of static analysis: PMD, Checkstyle, SpotBugs, SARIF. */
  FINDINGS(
      "static-analysis findings",
      Scope.MAIN_SOURCES,
      "run the static analysis with XML or SARIF output, such as goal pmd:pmd"),
  /** Duplicated code: CPD's XML report. */
  DUPLICATION("duplication", Scope.MAIN_SOURCES, "run CPD with XML output (goal pmd:cpd)"),
  /** What mutation testing noticed: PIT. */
  MUTATION(
      "mutation scores",
      Scope.MAIN_SOURCES,
      "run PIT with XML output (goal pitest:mutationCoverage)"),
  /** The software bill of materials: CycloneDX. */
  SBOM(
      "software bill of materials",
      Scope.MAIN_SOURCES_OR_ROOT,
      "run CycloneDX (goal cyclonedx:makeAggregateBom)"),
  /** Known vulnerabilities: OWASP dependency-check, or those that a bill of materials lists. */
  VULNERABILITIES(
      "scan for known vulnerabilities",
      Scope.MAIN_SOURCES_OR_ROOT,
      "run OWASP dependency-check with JSON output (goal dependency-check:aggregate)"),
  /** What a load test measured: JMeter, Gatling, k6. */
  LOAD("load-test results", Scope.PROJECT, "run the load test and keep its result file"),
  /** Coverage of lines that are new: git and line coverage. */
  NEW_CODE(
      "coverage of new code",
      Scope.PROJECT,
      "say in the policy since when code is new (new-code: {since: main}), and build from a full"
          + " git clone with JaCoCo's agent"),
  /** Who integrated what into the main branch when: git. */
  INTEGRATIONS("integrations into the main branch", Scope.PROJECT, "build from a full git clone"),
  /** The revision that is judged, its tags, and whether the work tree is clean: git. */
  REVISION("revision", Scope.PROJECT, "build from a git work tree with at least one commit"),
  /** The software components that the project declares: the build's model. */
  COMPONENTS(
      "components",
      Scope.PROJECT,
      "run the check inside the build, so that its dependencies are known"),
  /** What a change is compared with to see what it loosens: git. */
  BASE(
      "state that the change is based on",
      Scope.PROJECT,
      "build from a git clone that holds the main branch up to where the work left it"),
  /** The accepted state of the debt. */
  BASELINE("baseline", Scope.PROJECT, "record the accepted state: delivery-gate baseline"),
  /** Records of the product: goal, MVP, features, roadmap, strategy. */
  PRODUCT("product records", Scope.RECORDS, "write them to delivery/product.yaml"),
  /** Records of the backlog: epics, stories, spikes. */
  BACKLOG("backlog records", Scope.RECORDS, "write them to delivery/backlog.yaml"),
  /** Records of the flow: teams, sprints, registers, deployments. */
  FLOW("flow records", Scope.RECORDS, "write them to delivery/flow.yaml"),
  /** Records of the way into production. */
  GO_LIVE("go-live records", Scope.RECORDS, "write them to delivery/go-live.yaml"),
  /** Records of the initiative's steps. */
  SEQUENCE("sequence records", Scope.RECORDS, "write them to delivery/sequence.yaml"),
  /** Records of what is accepted for a while. */
  WAIVERS("waivers", Scope.PROJECT, "write them to delivery/waivers.yaml");

  /** Who has to have evidence of a kind. */
  public enum Scope {
    /** Each module with test sources. */
    TEST_SOURCES,
    /** Each module with main sources. */
    MAIN_SOURCES,
    /** Each module with main sources, unless the root module has it for all. */
    MAIN_SOURCES_OR_ROOT,
    /** The project as a whole. */
    PROJECT,
    /** The project as a whole, in what people declare. */
    RECORDS
  }

  private final String title;
  private final Scope scope;
  private final String mend;

  EvidenceKind(String title, Scope scope, String mend) {
    this.title = title;
    this.scope = scope;
    this.mend = mend;
  }

  /** As people say it. */
  public String title() {
    return title;
  }

  /** Who has to have it. */
  public Scope scope() {
    return scope;
  }

  /** How such evidence usually comes about, as an instruction. */
  public String mend() {
    return mend;
  }

  /** As a policy file spells it. */
  public String key() {
    return Word.of(this);
  }
}
