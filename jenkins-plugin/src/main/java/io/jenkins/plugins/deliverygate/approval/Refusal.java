package io.jenkins.plugins.deliverygate.approval;

/** That Jenkins does not take an answer. The message is one line: who, why, and what to do. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;

  private Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Because of who answers. */
  static Refusal forbidden(String message) {
    return new Refusal(403, message);
  }

  /** Because of how it is asked. */
  static Refusal bad(String message) {
    return new Refusal(400, message);
  }

  /** Because it comes too late. */
  static Refusal late(String message) {
    return new Refusal(409, message);
  }

  /** The HTTP status. */
  int status() {
    return status;
  }
}
