package io.deliverygate.evidence.xml;

import com.ctc.wstx.exc.WstxLazyException;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * One pass over an XML report, from tag to tag. It begins on the root element and is to be taken to
 * its end, since only there it is known that the file is whole. Names of elements come without
 * prefix, whatever their namespace; attributes are those of none. What nobody asks for costs no
 * memory.
 *
 * <p>Every method that moves on or looks at something throws {@link UnreadableReport}, with the
 * line, where the file is cut short, malformed, too deep, declares entities, or lacks what is asked
 * for.
 */
public final class XmlPass implements AutoCloseable {

  private final Prologue in;
  private final String fix;
  private final XMLStreamReader2 reader;
  private final Attributes attributes;
  private int event;
  private int depth;

  private XmlPass(Prologue in, String fix) throws UnreadableReport, IOException {
    this.in = in;
    this.fix = fix;
    try {
      reader = HardenedXml.reader(in);
      attributes = new Attributes(reader);
    } catch (XMLStreamException e) {
      throw new Malformed(in.empty(), 1, fix).as(e);
    }
  }

  /**
   * Opens a report and goes to its root element.
   *
   * @param fix what the user can do where the file cannot be read
   * @param roots names that the root element may have
   */
  public static XmlPass open(Report report, String fix, String... roots)
      throws UnreadableReport, IOException {
    Prologue in = new Prologue(report.open());
    try {
      XmlPass pass = new XmlPass(in, fix);
      pass.goToRoot(List.of(roots));
      return pass;
    } catch (UnreadableReport | IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** The name of a file's root element; none where the file is no XML. */
  public static Optional<String> root(Path file) throws IOException {
    try (XmlPass pass = new XmlPass(new Prologue(Files.newInputStream(file)), "")) {
      return pass.nextElement() ? Optional.of(pass.name()) : Optional.empty();
    } catch (UnreadableReport e) {
      return Optional.empty();
    }
  }

  private void goToRoot(List<String> roots) throws UnreadableReport, IOException {
    nextElement();
    in.end();
    if (!roots.contains(name())) {
      String expected = String.join("> or <", roots);
      throw bad("the root element is <" + name() + ">, expected <" + expected + ">");
    }
  }

  /** Goes to the next start or end tag; false at the end of the file. */
  public boolean next() throws UnreadableReport, IOException {
    while (advance()) {
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /** Goes to the next start tag, wherever it is; false at the end of the file. */
  public boolean nextElement() throws UnreadableReport, IOException {
    while (advance()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /**
   * Goes to the next start tag inside the element that is open at a depth, its children's children
   * included; false, on its end tag, where there is none. A loop takes {@link #depth()} first.
   */
  public boolean nextInside(int element) throws UnreadableReport, IOException {
    while (depth >= element && advance()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  private boolean advance() throws UnreadableReport, IOException {
    if (event == XMLStreamConstants.END_DOCUMENT) {
      return false;
    }
    try {
      event = reader.next();
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> enter();
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.DTD -> refuseEntities();
      default -> {}
    }
    return event != XMLStreamConstants.END_DOCUMENT;
  }

  private void enter() throws UnreadableReport {
    depth++;
    if (HardenedXml.hasTooManyNames(reader)) {
      throw bad("more than " + HardenedXml.MOST_NAMES + " different names of elements");
    }
  }

  private void refuseEntities() throws UnreadableReport, IOException {
    try {
      String subset = reader.getDTDInfo().getDTDInternalSubset();
      if (subset != null && subset.contains("<!ENTITY")) {
        throw bad("its document type declares an entity, which no report needs");
      }
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  /** Whether it stands on a start tag. */
  public boolean atStart() {
    return event == XMLStreamConstants.START_ELEMENT;
  }

  /** How many elements are open: 1 on the root's start tag, 0 on its end tag. */
  public int depth() {
    return depth;
  }

  /** Name of the element whose start or end tag this is; an interned text. */
  public String name() {
    return reader.getLocalName();
  }

  /** Namespace of that element, empty where it has none. */
  public String namespace() {
    String namespace = reader.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  /** The line of the current tag, from 1. */
  public int line() {
    return reader.getLocation().getLineNumber();
  }

  /** Whether the start tag has an attribute. */
  public boolean has(String attribute) {
    return attributes.find(attribute) >= 0;
  }

  /** The text of an attribute that must be there. */
  public String attribute(String attribute) throws UnreadableReport {
    return reader.getAttributeValue(demand(attribute));
  }

  /** The text of an attribute, or another text where it is absent. */
  public String attribute(String attribute, String otherwise) {
    int index = attributes.find(attribute);
    return index < 0 ? otherwise : reader.getAttributeValue(index);
  }

  /** Whether an attribute that must be there has a value; blanks around it do not count. */
  public boolean is(String attribute, String value) throws UnreadableReport {
    return attributes.same(demand(attribute), value);
  }

  /** The whole number from 0 to {@link Long#MAX_VALUE} of an attribute that must be there. */
  public long count(String attribute) throws UnreadableReport {
    return count(demand(attribute), Long.MAX_VALUE);
  }

  /** Like {@link #count(String)}, or another number where the attribute is absent. */
  public long count(String attribute, long otherwise) throws UnreadableReport {
    int index = attributes.find(attribute);
    return index < 0 ? otherwise : count(index, Long.MAX_VALUE);
  }

  /**
   * The time that an attribute states as a whole number above 0; none where it is absent, or
   * written in another way: a report is not refused for its time.
   */
  public OptionalLong time(String attribute) {
    int index = attributes.find(attribute);
    long time = index < 0 ? AttributeValue.NO_COUNT : attributes.count(index);
    return time > 0 ? OptionalLong.of(time) : OptionalLong.empty();
  }

  /** The whole number from 0 to {@link Integer#MAX_VALUE} of an attribute that must be there. */
  public int number(String attribute) throws UnreadableReport {
    return (int) count(demand(attribute), Integer.MAX_VALUE);
  }

  /** Like {@link #number(String)}, or another number where the attribute is absent. */
  public int number(String attribute, int otherwise) throws UnreadableReport {
    int index = attributes.find(attribute);
    return index < 0 ? otherwise : (int) count(index, Integer.MAX_VALUE);
  }

  private long count(int index, long most) throws UnreadableReport {
    long value = attributes.count(index);
    if (value == AttributeValue.NO_COUNT || value > most) {
      String shown = attributes.shown(index);
      throw bad("<" + name() + " " + shown + "> is no whole number from 0 to " + most);
    }
    return value;
  }

  private int demand(String attribute) throws UnreadableReport {
    int index = attributes.find(attribute);
    if (index < 0) {
      throw bad("<" + name() + "> has no attribute '" + attribute + "'");
    }
    return index;
  }

  /**
   * The text directly inside the element whose start tag this is, cut after a number of characters;
   * goes on to the end tag.
   */
  public String text(int longest) throws UnreadableReport, IOException {
    StringBuilder text = new StringBuilder();
    int own = depth;
    while (depth >= own && advance()) {
      if (depth == own && isText() && text.length() < longest) {
        append(text, longest);
      }
    }
    return text.toString();
  }

  /**
   * Like {@link #text(int)}; where the element has a child of a name, the text of that child.
   *
   * @param child name of an element directly inside
   */
  public String text(int longest, String child) throws UnreadableReport, IOException {
    StringBuilder text = new StringBuilder();
    String inside = "";
    int own = depth;
    while (depth >= own && advance()) {
      if (atStart() && depth == own + 1 && name().equals(child)) {
        inside = text(longest);
      } else if (depth == own && isText() && text.length() < longest) {
        append(text, longest);
      }
    }
    return inside.isBlank() ? text.toString() : inside;
  }

  private boolean isText() {
    return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
  }

  private void append(StringBuilder text, int longest) throws UnreadableReport, IOException {
    try {
      int length = Math.min(reader.getTextLength(), longest - text.length());
      text.append(reader.getTextCharacters(), reader.getTextStart(), length);
    } catch (WstxLazyException e) {
      throw malformed((XMLStreamException) e.getCause());
    }
  }

  /** A complaint about what stands here. */
  public UnreadableReport bad(String reason) {
    return bad(reason, fix);
  }

  /** A complaint about what stands here, with a fix of its own. */
  public UnreadableReport bad(String reason, String fix) {
    return new UnreadableReport(line(), reason, fix);
  }

  private UnreadableReport malformed(XMLStreamException e) throws IOException {
    int here = reader.getLocationInfo().getCurrentLocation().getLineNumber();
    return new Malformed(in.empty(), here, fix).as(e);
  }

  /** Closes the file. */
  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      in.close();
    }
  }
}
