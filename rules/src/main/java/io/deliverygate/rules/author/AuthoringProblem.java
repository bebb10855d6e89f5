package io.deliverygate.rules.author;

import io.deliverygate.io.OneLine;

/**
 * Something in an author's file that has to be mended before it can become rules.
 *
 * @param place file and line, or file, sheet and cell
 * @param message what is wrong there
 * @param mend what the author can do about it
 */
public record AuthoringProblem(String place, String message, String mend) {

  public AuthoringProblem {
    message = OneLine.of(message);
    mend = OneLine.of(mend);
  }

  /** One line: place, what is wrong, how to mend it. */
  public String text() {
    return "%s: %s; %s".formatted(place, message, mend);
  }
}
