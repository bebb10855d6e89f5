package io.deliverygate.evidence.jacoco;

import io.deliverygate.evidence.LineSink;
import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.source.SourceEnds;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The upper levels of a {@code jacoco.xml}: the report, its groups, and its sessions. */
final class Bundles {

  private static final String WITH_LINES =
      "compile with debug information: maven.compiler.debug=true, and no -g:none";

  private final Report report;
  private final XmlPass xml;
  private final Packages packages;
  private Optional<Instant> newestDump = Optional.empty();

  Bundles(Report report, XmlPass xml, Consumer<Fact> facts, LineSink lines) throws IOException {
    this.report = report;
    this.xml = xml;
    this.packages =
        new Packages(xml, report.path(), facts, lines, new SourceEnds(report.project()));
  }

  /** Reads from the root's start tag to the end of the file. */
  void read() throws UnreadableReport, IOException {
    ClassOwner holder = ClassOwner.holderOf(report);
    readBundle("the report", holder);
    while (xml.next()) {
      // only a whole file is believed
    }
    packages.tellOthers();
    newestDump.ifPresent(report::writtenAt);
  }

  private Tally readBundle(String name, ClassOwner owner) throws UnreadableReport, IOException {
    int own = xml.depth();
    Tally sum = new Tally();
    Tally stated = new Tally();
    while (xml.nextInside(own)) {
      switch (xml.name()) {
        case "counter" -> stated.count(xml);
        case "package" -> sum.add(packages.read(owner));
        case "group" -> sum.add(readGroup(owner));
        case "sessioninfo" -> seeSession();
        default -> {}
      }
    }
    return believed(name, sum, stated);
  }

  private Tally readGroup(ClassOwner around) throws UnreadableReport, IOException {
    String name = xml.attribute("name");
    return readBundle("group '" + name + "'", owner(name).orElse(around));
  }

  private Optional<ClassOwner> owner(String group) {
    return report.project().modules().stream()
        .map(ModuleLayout::name)
        .filter(group::equals)
        .findFirst()
        .map(module -> (type, file) -> module);
  }

  private void seeSession() {
    xml.time("dump").ifPresent(millis -> seeDump(Instant.ofEpochMilli(millis)));
  }

  private void seeDump(Instant dump) {
    newestDump = newestDump.filter(known -> known.isAfter(dump)).or(() -> Optional.of(dump));
  }

  private Tally believed(String name, Tally sum, Tally stated) throws UnreadableReport {
    if (stated.isEmpty()) {
      return sum;
    }
    if (sum.classes() == 0) {
      throw xml.bad(name + " has counters, but no classes to which they belong");
    }
    if (!stated.lines().equals(sum.lines())) {
      throw xml.bad(
          "%s contradicts itself: it says %s, but its packages have %s"
              .formatted(name, stated.lines(), sum.lines()));
    }
    if (stated.instructions() > 0 && !stated.hasLines()) {
      throw xml.bad(
          name + " counts no lines, so coverage cannot be told: its classes do not know them",
          WITH_LINES);
    }
    return sum;
  }
}
