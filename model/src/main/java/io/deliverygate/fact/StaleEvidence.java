package io.deliverygate.fact;

/**
 * Evidence that is older than the code it speaks of, or speaks of other code.
 *
 * @param module the module it belongs to
 * @param reason what is older than what
 * @param mend what would renew it
 */
public record StaleEvidence(
    EvidenceKind kind, String module, String reason, String mend, String source) implements Fact {}
