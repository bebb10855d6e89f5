package io.deliverygate.evidence.surefire;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.XmlPass;

/**
 * What a suite claims about its cases, and what they show.
 *
 * <p>Surefire's claims cannot be held to equality. Before 3.6 it writes some repetitions as cases
 * and counts them once, and counts a failed AfterAll as flaky; before 3.5.5, where it does not
 * count flaky ones at all, the numbers of repeated tests mean nothing. In no version, though, does
 * it claim tests, problems or skipped cases that it does not show: where that is so, cases were
 * lost.
 */
final class Suite {

  private final String name;
  private final Claims claims;
  private long cases;
  private long problems;
  private long skipped;
  private boolean repeated;

  private Suite(String name, Claims claims) {
    this.name = name;
    this.claims = claims;
  }

  /** The suite whose start tag this is. */
  static Suite at(XmlPass xml) throws UnreadableReport {
    return new Suite(xml.attribute("name", ""), Claims.at(xml));
  }

  String name() {
    return name;
  }

  void add(CaseElement read) {
    cases++;
    problems += read.hasProblem() ? 1 : 0;
    skipped += read.isSkipped() ? 1 : 0;
    repeated |= read.isRepeated();
  }

  /** Adds the cases of a suite inside this one. */
  void add(Suite inner) {
    cases += inner.cases;
    problems += inner.problems;
    skipped += inner.skipped;
    repeated |= inner.repeated;
  }

  /** Compares claims and cases, on the suite's end tag. */
  void refuseContradiction(XmlPass xml) throws UnreadableReport {
    if (!claims.countFlakes() && repeated) {
      return;
    }
    refuse(xml, claims.problems(), problems, "failed, broken or flaky tests");
    if (claims.countFlakes()) {
      refuse(xml, claims.tests(), cases, "tests");
      refuse(xml, claims.skipped(), skipped, "skipped tests");
    } else {
      refuse(xml, claims.tests() - claims.skipped(), cases - skipped, "tests that ran");
    }
    refuse(xml, claims.problems() + claims.skipped(), claims.tests(), "tests altogether");
  }

  private void refuse(XmlPass xml, long claimed, long shown, String what) throws UnreadableReport {
    if (claimed > shown && claims.countTests()) {
      throw xml.bad("suite " + name + " claims " + claimed + " " + what + " and shows " + shown);
    }
  }

  /**
   * The counts in a suite's start tag; 0 for those that are absent.
   *
   * @param problems failed, broken and flaky tests
   * @param countTests whether it says how many tests there are
   * @param countFlakes whether flaky ones are counted
   */
  private record Claims(
      long tests, long problems, long skipped, boolean countTests, boolean countFlakes) {

    static Claims at(XmlPass xml) throws UnreadableReport {
      long problems =
          (long) xml.number("errors", 0) + xml.number("failures", 0) + xml.number("flakes", 0);
      return new Claims(
          xml.number("tests", 0),
          problems,
          xml.number("skipped", 0),
          xml.has("tests"),
          xml.has("flakes"));
    }
  }
}
