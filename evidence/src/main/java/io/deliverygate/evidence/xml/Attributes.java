package io.deliverygate.evidence.xml;

import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;

/** The attributes of the start tag on which a parser stands, by name and without copying. */
final class Attributes {

  private final XMLStreamReader2 reader;
  private final AttributeValue.Count count = new AttributeValue.Count();
  private final AttributeValue.Same same = new AttributeValue.Same();

  Attributes(XMLStreamReader2 reader) {
    this.reader = reader;
  }

  /** The index of an attribute of no namespace, negative where it is absent. */
  int find(String attribute) {
    int most = reader.getAttributeCount();
    for (int i = 0; i < most; i++) {
      if (attribute.equals(reader.getAttributeLocalName(i))
          && reader.getAttributePrefix(i).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  /** The number that an attribute is, or {@link AttributeValue#NO_COUNT}. */
  long count(int index) {
    decode(index, count);
    return count.value();
  }

  boolean same(int index, String value) {
    decode(index, same.as(value));
    return same.same();
  }

  /** The attribute as it stands in the file. */
  String shown(int index) {
    return reader.getAttributeLocalName(index) + "=\"" + reader.getAttributeValue(index) + "\"";
  }

  private void decode(int index, TypedValueDecoder decoder) {
    try {
      reader.getAttributeAs(index, decoder);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("our decoders refuse nothing", e);
    }
  }
}
