package io.deliverygate.fact;

import io.deliverygate.io.Word;
import java.util.List;

/**
 * A legal document that covers groups of users.
 *
 * @param line where the record begins in its file
 */
@Section(key = "legal", area = EvidenceKind.GO_LIVE, value = "Legal agreements and data policies.")
public record LegalAgreement(
    @Key(value = "name of the document", required = true) String id,
    @Key(value = "what it settles", required = true) LegalKind kind,
    @Key(value = "its title", says = Says.TITLE) String title,
    @Key("groups of users that it covers") List<String> covers,
    @Key(value = "first day on which it is valid", name = "from") Day validFrom,
    @Key(value = "last day on which it is valid; without end where absent", notBefore = "validFrom")
        Day until,
    @Key(value = "where it is", says = Says.PLACE) String link,
    int line,
    String source)
    implements Declared {
  public LegalAgreement {
    covers = List.copyOf(covers);
  }

  /** The kind as files spell it. */
  public String kindWord() {
    return Word.of(kind);
  }
}
