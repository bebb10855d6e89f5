package io.deliverygate.rules.drl;

import io.deliverygate.rules.pack.RuleProblem;
import java.util.List;

/**
 * An error as the Drools compiler says it.
 *
 * @param path of a DRL file, or of Java code that Drools made of one
 * @param line from 1; 0 or less where the compiler does not know
 */
public record CompileError(String path, int line, String text) {

  /** How the compiler begins to show the Java code of what it could not compile. */
  public static final String JAVA_SOURCE = "Java source of ";

  /** Errors in the compiler's own words, without the Java code that it made of the rules. */
  public static List<RuleProblem> plain(List<CompileError> errors) {
    return errors.stream()
        .filter(error -> !error.text.startsWith(JAVA_SOURCE))
        .map(error -> new RuleProblem(error.path, error.line, error.text, ""))
        .distinct()
        .toList();
  }
}
