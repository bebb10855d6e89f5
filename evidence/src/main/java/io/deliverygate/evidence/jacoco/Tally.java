package io.deliverygate.evidence.jacoco;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.XmlPass;

/** What the {@code <counter>} elements of one element say, or the sum over its parts. */
final class Tally {

  private FileLines lines = FileLines.NONE;
  private long instructions;
  private long complexity;
  private long classes;
  private boolean empty = true;

  /** Takes the counter whose start tag this is. */
  void count(XmlPass xml) throws UnreadableReport {
    long missed = xml.number("missed");
    long covered = xml.number("covered");
    empty = false;
    if (xml.is("type", "LINE")) {
      lines = lines.plus(new FileLines(missed, covered, 0, 0));
    } else if (xml.is("type", "BRANCH")) {
      lines = lines.plus(new FileLines(0, 0, missed, covered));
    } else if (xml.is("type", "COMPLEXITY")) {
      complexity += missed + covered;
    } else if (xml.is("type", "INSTRUCTION")) {
      instructions += missed + covered;
    }
  }

  void add(Tally part) {
    lines = lines.plus(part.lines);
    instructions += part.instructions;
    classes += part.classes;
    empty &= part.empty;
  }

  void addLines(FileLines part) {
    lines = lines.plus(part);
  }

  void addClass() {
    classes++;
  }

  /** Whether no counter was met at all. */
  boolean isEmpty() {
    return empty;
  }

  FileLines lines() {
    return lines;
  }

  boolean hasLines() {
    return lines.linesCovered() + lines.linesMissed() > 0;
  }

  long instructions() {
    return instructions;
  }

  long complexity() {
    return complexity;
  }

  long classes() {
    return classes;
  }
}
