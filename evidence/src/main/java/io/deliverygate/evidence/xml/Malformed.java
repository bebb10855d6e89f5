package io.deliverygate.evidence.xml;

import com.ctc.wstx.exc.WstxEOFException;
import io.deliverygate.evidence.UnreadableReport;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import javax.xml.stream.XMLStreamException;

/**
 * Turns the parser's complaints into ours.
 *
 * @param empty whether the file had no byte at all
 * @param here the line that was reached, for complaints that name none
 * @param fix what the user can do about it
 */
record Malformed(boolean empty, int here, String fix) {

  /**
   * @throws IOException where the disk is to blame, not the content
   */
  UnreadableReport as(XMLStreamException e) throws IOException {
    if (e.getCause() instanceof IOException cause && !aboutContent(cause)) {
      throw cause;
    }
    return new UnreadableReport(line(e), reason(e), fix);
  }

  private int line(XMLStreamException e) {
    if (empty) {
      return 0;
    }
    return e.getLocation() == null ? here : Math.max(0, e.getLocation().getLineNumber());
  }

  private static boolean aboutContent(IOException e) {
    return e instanceof CharConversionException
        || e instanceof UnsupportedEncodingException
        || e instanceof Prologue.TooLong;
  }

  private String reason(XMLStreamException e) {
    if (empty) {
      return "the file is empty";
    }
    String start = e instanceof WstxEOFException ? "the file is cut short: " : "cannot be parsed: ";
    return start + withoutPlace(String.valueOf(e.getMessage()));
  }

  /** The parser puts the place behind its words, on a line of its own. */
  private static String withoutPlace(String message) {
    int place = message.lastIndexOf("\n at [row,col");
    return place < 0 ? message : message.substring(0, place);
  }
}
