package io.deliverygate.verdict;

import java.time.Instant;

/**
 * A waiver that excuses something in a verdict.
 *
 * @param id name of the waiver
 * @param rule rule whose breach is accepted
 * @param subject subject of the breach
 * @param reason why it is accepted
 * @param requester who asked for it
 * @param approver who allowed it
 * @param expires when it ends
 * @param breaches how many breaches it excuses, at least one
 */
public record WaiverNote(
    String id,
    String rule,
    String subject,
    String reason,
    String requester,
    String approver,
    Instant expires,
    int breaches) {}
