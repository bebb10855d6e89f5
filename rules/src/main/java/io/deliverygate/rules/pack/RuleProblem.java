package io.deliverygate.rules.pack;

/**
 * Something in a rule file that its author has to fix.
 *
 * @param file the file's name as the author gave it
 * @param line from 1; 0 where only the file is known
 * @param message what is wrong
 * @param fix what to do about it, as an instruction; empty where the message says it
 */
public record RuleProblem(String file, int line, String message, String fix) {

  /** One line: place, what is wrong, how to fix it. */
  public String text() {
    String place = line > 0 ? file + ":" + line : file;
    return place + ": " + message + (fix.isEmpty() ? "" : "; " + fix);
  }
}
