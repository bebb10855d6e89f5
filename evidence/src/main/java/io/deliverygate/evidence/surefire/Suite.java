package io.deliverygate.evidence.surefire;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.XmlPass;

/**
 * What a suite, or all suites of a file together, claim about their cases, and what these show.
 *
 * <p>Claims cannot be held to equality. Surefire before 3.6 writes some repetitions as cases and
 * counts them once, and counts a failed AfterAll as flaky; before 3.5.5, where it does not count
 * flaky ones at all, the numbers of repeated tests mean nothing. pytest counts a test twice that
 * passed and then broke while it was taken down. Catch2 and doctest count assertions. In none,
 * though, is a problem claimed that is not shown, nor, but for these, a test: where that is so,
 * cases were lost.
 */
final class Suite {

  private final String name;
  private final Claims claims;
  private long cases;
  private long problems;
  private long errors;
  private long skipped;
  private long marked;
  private boolean repeated;
  private long others;

  private Suite(String name, Claims claims) {
    this.name = name;
    this.claims = claims;
  }

  /** The suite, or suites, whose start tag this is. */
  static Suite at(XmlPass xml) throws UnreadableReport {
    return new Suite(xml.attribute("name", ""), Claims.at(xml));
  }

  String name() {
    return name;
  }

  void add(CaseElement read) {
    cases++;
    problems += read.problems();
    errors += read.isBroken() ? 1 : 0;
    skipped += read.isSkipped() ? 1 : 0;
    marked += read.isMarkedSkipped() ? 1 : 0;
    repeated |= read.isRepeated();
    others += read.isOfSourceFile() ? 0 : 1;
  }

  /** Adds the cases of a suite inside this one. */
  void add(Suite inner) {
    cases += inner.cases;
    problems += inner.problems;
    errors += inner.errors;
    skipped += inner.skipped;
    marked += inner.marked;
    repeated |= inner.repeated;
    others += inner.others;
  }

  /** Compares claims and cases, on the suite's end tag. */
  void refuseContradiction(XmlPass xml) throws UnreadableReport {
    if (!claims.countFlakes() && repeated) {
      return;
    }
    refuse(xml, claims.problems(), problems, "failed, broken or flaky tests");
    if (claims.countFlakes() || claims.tests() == 0) {
      refuse(xml, claims.skipped(), skipped, "skipped tests");
    }
    if (countsAssertions()) {
      refuse(xml, Math.min(claims.tests(), 1), cases, "tests with assertions");
    } else {
      refuseLostCases(xml);
    }
  }

  /** Without its version, doctest is known by its cases. */
  private boolean countsAssertions() {
    return claims.countAssertions() || (claims.plain() && cases > 0 && others == 0);
  }

  private void refuseLostCases(XmlPass xml) throws UnreadableReport {
    if (claims.countFlakes()) {
      refuse(xml, claims.tests(), cases, "tests");
    } else if (claims.countSkipped()) {
      long ran = claims.tests() - claims.skipped() - claims.disabled();
      long notRun = claims.disabled() > 0 ? skipped : marked;
      refuse(xml, ran, cases - notRun, errors, "tests that ran");
    } else {
      refuse(xml, claims.tests(), cases, errors, "tests");
    }
  }

  private void refuse(XmlPass xml, long claimed, long shown, String what) throws UnreadableReport {
    refuse(xml, claimed, shown, 0, what);
  }

  private void refuse(XmlPass xml, long claimed, long shown, long twice, String what)
      throws UnreadableReport {
    if (claimed > shown + twice) {
      String who = name.isEmpty() ? "a suite" : "suite " + name;
      throw xml.bad(who + " claims " + claimed + " " + what + " and shows " + shown);
    }
  }

  /**
   * The counts in a suite's start tag; 0 for those that are absent or empty.
   *
   * @param problems failed, broken and flaky tests
   * @param countSkipped whether it says how many were skipped
   * @param countFlakes whether flaky ones are counted
   * @param countAssertions whether its tests are the assertions of its cases
   * @param plain whether it states neither skipped nor disabled tests
   */
  private record Claims(
      long tests,
      long problems,
      long skipped,
      long disabled,
      boolean countSkipped,
      boolean countFlakes,
      boolean countAssertions,
      boolean plain) {

    /** Catch2 writes no host but this. */
    private static final String CATCH_HOST = "tbd";

    /** Beside it doctest writes its version. */
    private static final String DOCTEST = "doctest_version";

    static Claims at(XmlPass xml) throws UnreadableReport {
      long problems = count(xml, "errors") + count(xml, "failures") + count(xml, "flakes");
      return new Claims(
          count(xml, "tests"),
          problems,
          count(xml, "skipped"),
          count(xml, "disabled"),
          states(xml, "skipped"),
          states(xml, "flakes"),
          xml.attribute("hostname", "").equals(CATCH_HOST) || states(xml, DOCTEST),
          !states(xml, "skipped") && !states(xml, "disabled"));
    }

    private static long count(XmlPass xml, String name) throws UnreadableReport {
      return states(xml, name) ? xml.number(name) : 0;
    }

    private static boolean states(XmlPass xml, String name) {
      return !xml.attribute(name, "").isBlank();
    }
  }
}
