package io.deliverygate.evidence.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.sr.StreamScanner;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The parser's settings: document types are skipped, nothing is resolved, depth, attributes and
 * text are limited. Colours of a terminal, which tools escape, are let through. Text comes in
 * pieces, so that a log of gigabytes inside a report costs no memory.
 */
final class HardenedXml {

  /** The parser keeps every name, for good; those of earlier files count too, up to 12,000. */
  static final int MOST_NAMES = 20_000;

  private static final int DEEPEST = 100;
  private static final int MOST_ATTRIBUTES = 32;
  private static final int LONGEST_ATTRIBUTE = 1 << 20;

  private static final XMLResolver NOTHING =
      (publicId, systemId, base, name) -> {
        throw new XMLStreamException("nothing outside the file is read");
      };

  private static final XMLInputFactory2 FACTORY = factory();

  private HardenedXml() {}

  static XMLStreamReader2 reader(InputStream in) throws XMLStreamException {
    return (XMLStreamReader2) FACTORY.createXMLStreamReader(in);
  }

  static boolean hasTooManyNames(XMLStreamReader2 reader) {
    return ((StreamScanner) reader).getConfig().getSymbols().size() > MOST_NAMES;
  }

  private static XMLInputFactory2 factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory.RESOLVER, NOTHING);
    factory.setProperty(WstxInputProperties.P_DTD_RESOLVER, NOTHING);
    factory.setProperty(WstxInputProperties.P_ENTITY_RESOLVER, NOTHING);
    factory.setProperty(WstxInputProperties.P_ALLOW_XML11_ESCAPED_CHARS_IN_XML10, true);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
    return factory;
  }
}
