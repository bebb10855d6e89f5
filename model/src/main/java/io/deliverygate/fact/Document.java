package io.deliverygate.fact;

import io.deliverygate.io.Word;

/**
 * A document of the product.
 *
 * @param line where the record begins in its file
 */
@Section(key = "documents", area = EvidenceKind.PRODUCT, value = "Documents of the product.")
public record Document(
    @Key(value = "what it is for", required = true) DocumentKind kind,
    @Key(value = "its title", says = Says.TITLE) String title,
    @Key(value = "where it is: a path or an address", required = true, says = Says.PLACE)
        String link,
    @Key(value = "when it was last written", past = true) Day written,
    @Key("version of the product that it speaks of, where it speaks of one") String version,
    int line,
    String source)
    implements Declared {
  /** The kind as files spell it. */
  public String kindWord() {
    return Word.of(kind);
  }
}
