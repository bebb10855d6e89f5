package io.deliverygate.evidence.sarif;

import io.deliverygate.evidence.HighestCvss;
import io.deliverygate.evidence.PriorityScale;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a result or its rule says of how much it matters, already as priorities.
 *
 * @param level from its level
 * @param rank from its rank
 * @param security from its score of security
 * @param own on PMD's scale, where PMD says it
 */
record Importance(OptionalInt level, OptionalInt rank, OptionalInt security, OptionalInt own) {

  /** Nothing is said. */
  static final Importance NOT_STATED =
      new Importance(
          OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

  /** What SARIF takes where nothing is said. */
  private static final int OTHERWISE =
      PriorityScale.SARIF_LEVEL.priority("warning").orElse(PriorityScale.LAST);

  private static final int WORST = 1;
  private static final BigDecimal HIGHEST_RANK = BigDecimal.valueOf(100);

  static Importance level(JsonPass json) throws UnreadableReport, IOException {
    if (json.isNull()) {
      return NOT_STATED;
    }
    String word = json.text();
    OptionalInt level = PriorityScale.SARIF_LEVEL.priority(word);
    if (level.isEmpty()) {
      throw json.bad("level '" + word + "' is none of " + PriorityScale.SARIF_LEVEL.known());
    }
    return new Importance(level, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
  }

  /** A rank below 0 means none. */
  static Importance rank(JsonPass json) throws UnreadableReport, IOException {
    if (json.ifNumber().filter(rank -> rank.compareTo(HIGHEST_RANK) > 0).isPresent()) {
      throw json.bad("a rank is above " + HIGHEST_RANK);
    }
    OptionalInt rank = on(PriorityScale.SARIF_RANK, json);
    return new Importance(OptionalInt.empty(), rank, OptionalInt.empty(), OptionalInt.empty());
  }

  /** Reads a {@code reportingConfiguration}. */
  static Importance configured(JsonPass json) throws UnreadableReport, IOException {
    Sum sum = new Sum();
    json.object(
        name -> {
          switch (name) {
            case "level" -> sum.add(level(json));
            case "rank" -> sum.add(rank(json));
            default -> {}
          }
        });
    return sum.importance;
  }

  /** Reads a property bag: the score that code hosts agreed on, and PMD's priority. */
  static Importance properties(JsonPass json) throws UnreadableReport, IOException {
    Sum sum = new Sum();
    json.object(
        name -> {
          switch (name) {
            case "security-severity" -> sum.add(security(json));
            case "priority" -> sum.add(own(json));
            default -> {}
          }
        });
    return sum.importance;
  }

  /** What is stated and is no score could be any: it counts as the worst. */
  private static Importance security(JsonPass json) throws UnreadableReport, IOException {
    Optional<BigDecimal> score = json.ifNumber().filter(HighestCvss::isScore);
    OptionalInt security =
        score.isPresent()
            ? PriorityScale.SARIF_SECURITY.priority(score.get())
            : json.isBlank() ? OptionalInt.empty() : OptionalInt.of(WORST);
    return new Importance(OptionalInt.empty(), OptionalInt.empty(), security, OptionalInt.empty());
  }

  private static Importance own(JsonPass json) throws UnreadableReport, IOException {
    OptionalInt own = on(PriorityScale.PMD_PRIORITY, json);
    return new Importance(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), own);
  }

  private static OptionalInt on(PriorityScale scale, JsonPass json)
      throws UnreadableReport, IOException {
    Optional<BigDecimal> number = json.ifNumber();
    return number.isPresent() ? scale.priority(number.get()) : OptionalInt.empty();
  }

  /** This, and what another says where this says nothing. */
  Importance and(Importance other) {
    return new Importance(
        first(level, other.level),
        first(rank, other.rank),
        first(security, other.security),
        first(own, other.own));
  }

  private static OptionalInt first(OptionalInt one, OptionalInt other) {
    return one.isPresent() ? one : other;
  }

  /** Whether it says that something failed, of itself. */
  boolean statesLevel() {
    return level.isPresent() && level.getAsInt() < PriorityScale.LAST;
  }

  /** The priority: PMD's own; else by level, raised by the score of security. */
  int priority(boolean byPmd) {
    if (byPmd && own.isPresent()) {
      return own.getAsInt();
    }
    OptionalInt stated = first(level, rank);
    IntStream all = IntStream.concat(stated.stream(), security.stream());
    return all.min().orElse(OTHERWISE);
  }

  private static final class Sum {
    private Importance importance = NOT_STATED;

    void add(Importance more) {
      importance = importance.and(more);
    }
  }
}
