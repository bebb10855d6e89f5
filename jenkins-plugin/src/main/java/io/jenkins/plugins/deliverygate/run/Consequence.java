package io.jenkins.plugins.deliverygate.run;

import hudson.AbortException;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.deliverygate.verdict.RecordedVerdict;
import java.util.Optional;

/**
 * What a verdict does to its build.
 *
 * @param result what the build becomes at best; empty where it stays as it is
 * @param stops whether it goes no further
 */
public record Consequence(RecordedVerdict verdict, Optional<Result> result, boolean stops) {

  /** The consequence that a Pipeline or job asks for. */
  public static Consequence of(RecordedVerdict verdict, OnFailure onFailure) {
    if (verdict.status().passes() || onFailure == OnFailure.REPORT) {
      return new Consequence(verdict, Optional.empty(), false);
    }
    boolean goesOn = onFailure == OnFailure.UNSTABLE && verdict.isFailed();
    return goesOn
        ? new Consequence(verdict, Optional.of(Result.UNSTABLE), false)
        : new Consequence(verdict, Optional.of(Result.FAILURE), true);
  }

  /**
   * Makes the build what it has to be. The result stands also where a script catches the error.
   *
   * @throws AbortException where it stops
   */
  public void apply(Run<?, ?> run) throws AbortException {
    result.ifPresent(run::setResult);
    if (stops) {
      throw new AbortException(verdict.headline());
    }
  }
}
