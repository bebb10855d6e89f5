package io.jenkins.plugins.deliverygate.release;

/** A guard does not pass. The message is all that a log needs, so there is no trace. */
final class NotReleased extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NotReleased(String message) {
    super(message);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  @Override
  public String toString() {
    return "Delivery Gate: " + getMessage();
  }
}
