package io.deliverygate.fact;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;

/**
 * That a breach is accepted until a date. It ends by itself when the date passes, when the value
 * worsens, and when the breach comes to rest on other facts.
 *
 * @param value the worst value that it covers
 * @param fact codes of the facts that it covers, as the verdict writes them
 * @param signature of the approver, over the {@link Signable#signedText}
 * @param line where the record begins in its file
 */
@Section(
    key = "waivers",
    area = EvidenceKind.WAIVERS,
    value = "Breaches that are accepted for a while.")
public record Waiver(
    @Key(value = "name of the waiver", required = true) String id,
    @Key(value = "rule whose breach is accepted", name = "rule", required = true) String ruleId,
    @Key(value = "subject of the breach, as the verdict writes it", required = true) String subject,
    @Key(value = "why", required = true) String reason,
    @Key(value = "who asks for it", required = true) String requester,
    @Key(value = "who allows it", required = true) String approver,
    @Key(value = "when it ends, with a zone", required = true) Instant expires,
    @Key("the worst value that it covers, where the breach has one") Amount value,
    @Key("codes of the facts that it covers, as the verdict writes them")
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        String fact,
    @Key("signature of the approver, as the command sign writes it")
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        String signature,
    int line,
    String source)
    implements Signable {

  @Override
  public String signer() {
    return approver;
  }

  @Override
  public String recordName() {
    return id;
  }

  @Override
  public String label() {
    return "waiver " + id;
  }
}
