package io.deliverygate.fact;

/** A record by which somebody answers for something, and which that person can sign. */
public sealed interface Signable extends Declared permits Approval, Emergency, Waiver {

  /** Who answers for it. */
  String signer();

  /** Base64 of the Ed25519 signature; empty where nobody signed. */
  String signature();

  /** What names it in its section. */
  String recordName();

  /** How messages name it. */
  String label();

  /**
   * What is signed: the project, the section and every key that says anything, in the order of
   * their names, but for what is added later: the signature, and the follow-up of an emergency. How
   * a file writes a value does not matter.
   *
   * @param project name of the project that the record is for, as its verdicts have it
   */
  default String signedText(String project) {
    return SignedText.of(this, project);
  }
}
