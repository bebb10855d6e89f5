package io.deliverygate.fact;

/**
 * That an approval on record does not count.
 *
 * @param role role in which it was given
 * @param by who is said to have given it
 * @param version version that it is for
 * @param reason why it does not count, with the fix
 */
public record RefusedApproval(String role, String by, String version, String reason, String source)
    implements Fact {

  /** What is left of an approval that does not count. */
  public static RefusedApproval of(Approval approval, String reason) {
    return new RefusedApproval(
        approval.role(), approval.by(), approval.version(), reason, approval.source());
  }
}
