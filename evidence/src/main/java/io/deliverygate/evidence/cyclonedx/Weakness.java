package io.deliverygate.evidence.cyclonedx;

import io.deliverygate.evidence.HighestCvss;
import io.deliverygate.fact.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One vulnerability of a bill while it is read. */
final class Weakness {

  /** Analysed, and of no effect on the product. */
  private static final Set<String> NONE =
      Set.of("resolved", "resolved_with_pedigree", "false_positive", "not_affected");

  private final HighestCvss cvss = new HighestCvss();
  private final List<Affected> affects = new ArrayList<>();
  private String id = "";
  private String state = "";
  private String severity = "";

  void id(String text) {
    id = text;
  }

  void state(String text) {
    state = text.strip();
  }

  void affects(Affected component) {
    affects.add(component);
  }

  /**
   * Takes a rating. Its score counts where its method is a version of CVSS or is not told; OWASP's
   * and others' scores are on other scales.
   *
   * @return whether the score can be one
   */
  boolean rated(Rating rating) {
    Optional<BigDecimal> score = rating.isCvss() ? rating.score() : Optional.empty();
    if (!score.map(HighestCvss::isScore).orElse(true)) {
      return false;
    }
    boolean speaks = score.isEmpty() ? severity.isEmpty() : see(score);
    cvss.see(rating.severity());
    if (speaks) {
      severity = rating.severity();
    }
    return true;
  }

  private boolean see(Optional<BigDecimal> score) {
    return cvss.see(score.orElseThrow());
  }

  boolean isNone() {
    return NONE.contains(state);
  }

  String id() {
    return id;
  }

  Amount score() {
    return cvss.score();
  }

  String severity() {
    return severity;
  }

  /** What it says of components; nothing where it is the product's own. */
  List<Affected> affects() {
    return affects;
  }

  /**
   * What somebody thinks of a vulnerability.
   *
   * @param score empty where none is given
   * @param severity a word, empty where none is given
   * @param method how the score came about, empty where not told
   */
  record Rating(Optional<BigDecimal> score, String severity, String method) {

    boolean isCvss() {
      return method.isEmpty() || method.toUpperCase(Locale.ROOT).startsWith("CVSS");
    }
  }
}
