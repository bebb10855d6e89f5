package io.deliverygate.fact;

/**
 * Evidence that is there and cannot be believed: not readable, cut short, or contradicting itself.
 *
 * @param module the module it belongs to
 * @param line line in the file, 0 where unknown
 * @param reason what is wrong there
 * @param mend what would make it readable
 */
public record UnreadableEvidence(
    EvidenceKind kind, String module, int line, String reason, String mend, String source)
    implements Fact {

  /** File and line as compilers print them. */
  public String place() {
    return line > 0 ? source + ":" + line : source;
  }
}
