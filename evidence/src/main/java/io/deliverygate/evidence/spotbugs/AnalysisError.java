package io.deliverygate.evidence.spotbugs;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.XmlPass;
import java.io.IOException;

/** What SpotBugs says of a class that it could not analyse. */
record AnalysisError(XmlPass xml) {

  private static final int LONGEST = 400;
  private static final String FIX =
      "fix or exclude what SpotBugs could not analyse, then run goal spotbugs:spotbugs";

  UnreadableReport read() throws UnreadableReport, IOException {
    int line = xml.line();
    int own = xml.depth();
    String message = "";
    String exception = "";
    while (xml.nextInside(own)) {
      switch (xml.name()) {
        case "ErrorMessage" -> message = xml.text(LONGEST);
        case "Exception" -> exception = ": " + xml.text(LONGEST);
        default -> {}
      }
    }
    return new UnreadableReport(
        line, "SpotBugs could not analyse everything: " + message + exception, FIX);
  }
}
