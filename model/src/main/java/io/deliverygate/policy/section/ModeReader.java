package io.deliverygate.policy.section;

import io.deliverygate.io.KnownTime;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.GateSetting;
import io.deliverygate.policy.Shadow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a policy writes whether and from when a gate or a rule counts. */
final class ModeReader {

  private static final Set<String> KEYS = Set.of("mode", "effective-from");

  private enum RuleMode {
    ENFORCED,
    SHADOW
  }

  private ModeReader() {}

  /** A mode alone, or one with a day. */
  static GateSetting ofGate(YamlNode node) {
    if (!node.isMapping()) {
      return GateSetting.of(node.oneOf(GateMode.class));
    }
    Map<String, YamlNode> entries = node.entries(KEYS);
    GateMode mode =
        mode(entries).map(value -> value.oneOf(GateMode.class)).orElse(GateMode.ENFORCED);
    Optional<YamlNode> day = day(node, entries);
    if (day.isPresent() && mode != GateMode.ENFORCED) {
      throw contradiction(day.get());
    }
    return new GateSetting(mode, day.map(ModeReader::until).orElse(Shadow.NONE));
  }

  /** A mode alone, or one with a day. */
  static Shadow ofRule(YamlNode node) {
    if (!node.isMapping()) {
      return of(node.oneOf(RuleMode.class));
    }
    Map<String, YamlNode> entries = node.entries(KEYS);
    RuleMode mode =
        mode(entries).map(value -> value.oneOf(RuleMode.class)).orElse(RuleMode.ENFORCED);
    Optional<YamlNode> day = day(node, entries);
    if (day.isPresent() && mode != RuleMode.ENFORCED) {
      throw contradiction(day.get());
    }
    return day.map(ModeReader::until).orElse(of(mode));
  }

  private static Shadow of(RuleMode mode) {
    return mode == RuleMode.SHADOW ? Shadow.ALWAYS : Shadow.NONE;
  }

  private static Optional<YamlNode> mode(Map<String, YamlNode> entries) {
    return Optional.ofNullable(entries.get("mode"));
  }

  private static Optional<YamlNode> day(YamlNode node, Map<String, YamlNode> entries) {
    if (entries.isEmpty()) {
      throw node.bad("neither 'mode' nor 'effective-from' is here", "write one of them");
    }
    return Optional.ofNullable(entries.get("effective-from"));
  }

  private static RuntimeException contradiction(YamlNode day) {
    return day.bad("only what is enforced has a day from which it counts", "leave out the mode");
  }

  private static Shadow until(YamlNode node) {
    try {
      return new Shadow(KnownTime.of(LocalDate.parse(node.text())));
    } catch (DateTimeException e) {
      throw node.bad("'" + node.text() + "' is no day", "write one such as 2027-01-31");
    }
  }
}
