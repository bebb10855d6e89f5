package io.jenkins.plugins.deliverygate.verdict;

import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.RuleEffect;
import io.deliverygate.verdict.view.Phrases;

/** How something looks: a symbol and a colour of Jenkins. A word always stands beside it. */
public enum Look {
  GOOD("symbol-status-blue"),
  CAUTION("symbol-status-yellow"),
  BAD("symbol-status-red"),
  /** Nobody can tell, which is no better than bad. */
  UNKNOWN("symbol-help-circle"),
  /** It counts for nothing. */
  PLAIN("symbol-status-nobuilt");

  private final String symbol;

  Look(String symbol) {
    this.symbol = symbol;
  }

  static Look of(GateStatus status) {
    return switch (status) {
      case PASSED -> GOOD;
      case WARNING -> CAUTION;
      case FAILED -> BAD;
      case ERROR -> UNKNOWN;
    };
  }

  static Look of(RuleEffect effect) {
    return switch (effect) {
      case HOLDS -> GOOD;
      case WARNS, WAIVED -> CAUTION;
      case BLOCKS -> BAD;
      case ERROR -> UNKNOWN;
      case NOTED, SILENT -> PLAIN;
    };
  }

  /** Name of the symbol. */
  public String symbol() {
    return symbol;
  }

  /** The end of its class in our style sheet. */
  public String style() {
    return Phrases.lower(this);
  }
}
