package io.deliverygate.evidence.spotbugs;

import io.deliverygate.evidence.PriorityScale;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.source.SourceFiles;
import io.deliverygate.evidence.source.SourceFiles.SourceFile;
import io.deliverygate.evidence.xml.ShownText;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Finding;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One bug after the other. A bug lies where its own primary source line says, else where its class
 * begins.
 */
final class BugInstance {

  private static final int LONGEST_MESSAGE = 2000;

  private final XmlPass xml;
  private final SourceFiles files;
  private final Report report;
  private final ShownText texts = new ShownText();

  private String shortMessage = "";
  private String longMessage = "";
  private Optional<Place> line = Optional.empty();
  private Optional<Place> owner = Optional.empty();

  BugInstance(XmlPass xml, Report report) throws IOException {
    this.xml = xml;
    this.report = report;
    this.files = new SourceFiles(report);
  }

  /**
   * Where a {@code SourceLine} points to.
   *
   * @param path package and file name, empty where SpotBugs does not know it
   * @param line from 1, 0 where unknown
   */
  private record Place(String path, int line) {}

  /** Reads a {@code <BugInstance>} from its start tag to its end tag. */
  Optional<Fact> read() throws UnreadableReport, IOException {
    String type = texts.of(xml.attribute("type"));
    OptionalInt priority = priority();
    boolean gone = xml.has("last") && !xml.attribute("last").strip().equals("-1");
    readInside();
    return gone || priority.isEmpty()
        ? Optional.empty()
        : Optional.of(finding(type, priority.getAsInt()));
  }

  /** Nothing for what SpotBugs itself ignores. */
  private OptionalInt priority() throws UnreadableReport {
    if (xml.has("rank")) {
      int rank = xml.number("rank");
      return OptionalInt.of(
          PriorityScale.SPOTBUGS_RANK
              .priority(BigDecimal.valueOf(rank))
              .orElseThrow(() -> xml.bad("rank " + rank + " is not on SpotBugs' scale, 1 to 20")));
    }
    String confidence = xml.attribute("priority").strip();
    OptionalInt priority = PriorityScale.SPOTBUGS_PRIORITY.priority(confidence);
    if (priority.isEmpty() && !confidence.equals("5")) {
      throw xml.bad("priority " + confidence + " is not on SpotBugs' scale, 1 to 5");
    }
    return priority;
  }

  private void readInside() throws UnreadableReport, IOException {
    shortMessage = "";
    longMessage = "";
    line = Optional.empty();
    owner = Optional.empty();
    int own = xml.depth();
    int ofClass = 0;
    while (xml.nextInside(own)) {
      boolean child = xml.depth() == own + 1;
      switch (xml.name()) {
        case "ShortMessage" -> shortMessage = xml.text(LONGEST_MESSAGE);
        case "LongMessage" -> longMessage = xml.text(LONGEST_MESSAGE);
        case "Class" -> ofClass = child ? xml.depth() : 0;
        case "SourceLine" -> sourceLine(child, ofClass == own + 1);
        default -> ofClass = child ? 0 : ofClass;
      }
    }
  }

  /** Other lines, of methods or of what else is involved, say where to look as well. */
  private void sourceLine(boolean ofBug, boolean ofClass) throws UnreadableReport {
    Place here = new Place(xml.attribute("sourcepath", ""), xml.number("start", 0));
    if (ofBug && (line.isEmpty() || xml.attribute("primary", "").equals("true"))) {
      line = Optional.of(here);
    } else if (ofClass && owner.isEmpty()) {
      owner = Optional.of(new Place(here.path(), 0));
    }
  }

  private Finding finding(String type, int priority) {
    Place place = line.or(() -> owner).orElse(new Place("", 0));
    SourceFile file = files.of(place.path());
    return new Finding(
        file.module(),
        SpotBugsReader.TOOL,
        type,
        priority,
        message(type),
        file.label(),
        place.line(),
        report.path());
  }

  private String message(String type) {
    String known = longMessage.isBlank() ? shortMessage : longMessage;
    return known.isBlank() ? type : texts.of(known);
  }
}
