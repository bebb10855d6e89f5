package io.deliverygate.fact;

import java.time.Instant;

/**
 * That a breach is put up with until a date.
 *
 * @param id name of the waiver
 * @param ruleId rule whose breach is put up with
 * @param subject subject of the breach, as the verdict writes it
 * @param reason why
 * @param requester who asks for it
 * @param approver who allows it
 * @param expires when it ends, with a zone
 * @param value the worst value that it covers
 * @param line where the record begins in its file
 */
@Section(
    key = "waivers",
    area = EvidenceKind.WAIVERS,
    value = "Breaches that are put up with for a while.")
public record Waiver(
    @Key(value = "name of the waiver", required = true) String id,
    @Key(value = "rule whose breach is put up with", name = "rule", required = true) String ruleId,
    @Key(value = "subject of the breach, as the verdict writes it", required = true) String subject,
    @Key(value = "why", required = true) String reason,
    @Key(value = "who asks for it", required = true) String requester,
    @Key(value = "who allows it", required = true) String approver,
    @Key(value = "when it ends, with a zone", required = true) Instant expires,
    @Key("the worst value that it covers") Amount value,
    int line,
    String source)
    implements Declared {}
