package io.deliverygate.rules.pack;

import io.deliverygate.io.BadInputException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rules that do not compile or that were refused. The message has a line for each problem: file,
 * line, what is wrong, how to fix it.
 */
public final class InvalidRulesException extends BadInputException {

  private static final long serialVersionUID = 1L;

  private final transient List<RuleProblem> problems;

  /**
   * @param problems a line for each
   */
  public InvalidRulesException(String problems) {
    super(problems);
    this.problems = List.of();
  }

  public InvalidRulesException(List<RuleProblem> problems) {
    super(problems.stream().map(RuleProblem::text).distinct().collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** The problems one by one; empty where only their text is known. */
  public List<RuleProblem> problems() {
    return problems;
  }
}
