package io.deliverygate.rules.evaluate;

import io.deliverygate.rules.record.Doubts;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters that no rule reads, since the evaluation of all rules goes by them. */
public final class EvaluationParameters {

  /** Least share of a gate's rules that have something to judge, in per cent (0 to 100). */
  public static final String LEAST_SHARE = "gate.judged.share.min";

  /** All of them. */
  public static final Set<String> NAMES =
      Stream.concat(Doubts.PARAMETERS.stream(), Stream.of(LEAST_SHARE))
          .collect(Collectors.toUnmodifiableSet());

  private EvaluationParameters() {}
}
