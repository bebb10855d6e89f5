package io.deliverygate.rules;

/**
 * Rules that do not compile. The message has a line for each problem: file, line, what is wrong.
 */
public final class InvalidRulesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidRulesException(String problems) {
    super(problems);
  }
}
