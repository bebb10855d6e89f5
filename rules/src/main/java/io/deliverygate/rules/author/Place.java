package io.deliverygate.rules.author;

import io.deliverygate.io.OneLine;
import io.deliverygate.rules.pack.RuleProblem;

/**
 * A place in what an author wrote.
 *
 * @param where the file; of a table also sheet and cell
 * @param line from 1; 0 where there are no lines or only the file is known
 */
record Place(String where, int line) {

  static Place of(String where) {
    return new Place(where, 0);
  }

  RuleProblem problem(String message, String fix) {
    return new RuleProblem(where, line, OneLine.of(message), OneLine.of(fix));
  }

  /** As a message names it. */
  String text() {
    return line > 0 ? where + ":" + line : where;
  }
}
