package io.deliverygate.rules;

import io.deliverygate.io.BadInputException;

/**
 * Rules that cannot be used. The message has a line for each problem: file, line, what is wrong,
 * how to mend it.
 */
public final class InvalidRulesException extends BadInputException {

  private static final long serialVersionUID = 1L;

  /**
   * @param problems one line each
   */
  public InvalidRulesException(String problems) {
    super(problems);
  }
}
