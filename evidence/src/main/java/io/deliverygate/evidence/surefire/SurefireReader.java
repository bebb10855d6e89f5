package io.deliverygate.evidence.surefire;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.evidence.xml.ZonedTime;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.TestResult;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads {@code TEST-*.xml}: one {@link io.deliverygate.fact.TestResult} per test case, repetitions
 * folded into it. A problem outside the cases, such as a class that could not be loaded or a hook
 * that failed, is a failed case of its suite. A suite that claims more than its cases show cannot
 * be believed. Suites may be nested, or stand inside {@code <testsuites>}, as other tools have it.
 */
public final class SurefireReader implements ReportReader {

  static final String FIX = "run the tests again: mvn clean verify";

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    try (XmlPass xml = XmlPass.open(report, FIX, "testsuite", "testsuites")) {
      new Pass(report, xml, facts).read();
    }
  }

  /** The suites that are open while the file is passed. */
  private static final class Pass {

    private final Report report;
    private final XmlPass xml;
    private final Consumer<Fact> facts;
    private final CaseElement cases;
    private final Deque<Suite> open = new ArrayDeque<>();
    private Optional<Instant> earliest = Optional.empty();

    Pass(Report report, XmlPass xml, Consumer<Fact> facts) {
      this.report = report;
      this.xml = xml;
      this.facts = facts;
      this.cases = new CaseElement(xml, report.module().name(), report.path());
    }

    void read() throws UnreadableReport, IOException {
      do {
        switch (xml.name()) {
          case "testsuite", "testsuites" -> suite();
          case "testcase" -> testCase();
          case "failure", "error" -> problemOutside();
          default -> {}
        }
      } while (xml.next());
      earliest.ifPresent(report::writtenAt);
    }

    private void suite() throws UnreadableReport {
      if (xml.atStart()) {
        open.push(Suite.at(xml));
        ZonedTime.of(xml.attribute("timestamp", "")).ifPresent(this::seen);
      } else {
        Suite suite = open.pop();
        suite.refuseContradiction(xml);
        if (!open.isEmpty()) {
          open.peek().add(suite);
        }
      }
    }

    private void seen(Instant time) {
      if (earliest.isEmpty() || time.isBefore(earliest.get())) {
        earliest = Optional.of(time);
      }
    }

    private void testCase() throws UnreadableReport, IOException {
      add(cases.read(around().name()));
    }

    private void problemOutside() throws UnreadableReport, IOException {
      if (xml.atStart()) {
        String suite = around().name();
        add(cases.outside(suite.isEmpty() ? "tests outside any case" : suite));
      }
    }

    private void add(TestResult result) throws UnreadableReport {
      facts.accept(result);
      around().add(cases);
    }

    private Suite around() throws UnreadableReport {
      if (open.isEmpty()) {
        throw xml.bad("<" + xml.name() + "> stands in no suite");
      }
      return open.peek();
    }
  }
}
