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
   * What is signed: the section and every key that says anything, in the order of their names, but
   * for what is added later: the signature, and the follow-up of an emergency. How a file writes a
   * value does not matter.
   */
  default String signedText() {
    return SignedText.of(this);
  }
}
