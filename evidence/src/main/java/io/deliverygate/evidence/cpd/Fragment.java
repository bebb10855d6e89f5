package io.deliverygate.evidence.cpd;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.source.FlawPrints;
import io.deliverygate.evidence.xml.XmlPass;

/**
 * Which part of the lines that a report quotes is the duplicate: CPD quotes whole lines of the
 * first place.
 *
 * @param first column of the first token in the first line, from 1
 * @param last column behind the last token in the last line; 0 for the end of the line
 */
record Fragment(int first, int last) {

  /** All of the lines. */
  static final Fragment WHOLE = new Fragment(1, 0);

  /** As the current tag of a place says. */
  static Fragment at(XmlPass xml) throws UnreadableReport {
    return new Fragment(xml.number("column", 1), xml.number("endcolumn", 0));
  }

  /** The fingerprint of the duplicate. */
  String print(String lines) {
    return FlawPrints.ofCode(cut(lines));
  }

  private String cut(String lines) {
    String code = lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
    int end = code.lastIndexOf('\n') + last;
    int begin = first - 1;
    boolean known = last > 0 && begin >= 0 && begin < end && end <= code.length();
    return known ? code.substring(begin, end) : code;
  }
}
