package io.deliverygate.fact;

/**
 * Evidence that the policy expects and nobody found.
 *
 * @param module the module that should have it, empty for the project as a whole
 * @param reason what is missing and where it was looked for
 * @param mend what would bring it about
 */
public record MissingEvidence(EvidenceKind kind, String module, String reason, String mend)
    implements Fact {

  @Override
  public String source() {
    return "";
  }
}
