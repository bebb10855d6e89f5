package io.deliverygate.evidence.sarif;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import io.deliverygate.evidence.xml.ZonedTime;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a run of a tool went.
 *
 * @param problem why its results are not all that there is to say, if so
 * @param ended when it ended
 * @param settings what it was told about rules
 */
record ToolInvocation(
    Optional<String> problem, Optional<Instant> ended, List<RuleSetting> settings) {

  /** SpotBugs calls a run failed that lacked classes, and reports what it found without them. */
  private static final String WEAKER_ONLY = "spotbugs-missing-classes";

  /**
   * What an invocation was told about a rule.
   *
   * @param rule the rule
   * @param importance what holds for its results unless they say otherwise
   */
  record RuleSetting(RuleReference rule, Importance importance) {}

  ToolInvocation {
    settings = List.copyOf(settings);
  }

  static ToolInvocation read(JsonPass json) throws UnreadableReport, IOException {
    Reading reading = new Reading(json);
    json.object(reading::field);
    return new ToolInvocation(reading.problem(), reading.ended, reading.settings);
  }

  private static final class Reading {

    private final JsonPass json;
    private final List<RuleSetting> settings = new ArrayList<>();
    private Optional<Instant> ended = Optional.empty();
    private Optional<String> first = Optional.empty();
    private Optional<String> error = Optional.empty();
    private boolean failed;
    private boolean weaker;

    Reading(JsonPass json) {
      this.json = json;
    }

    void field(String name) throws UnreadableReport, IOException {
      switch (name) {
        case "executionSuccessful" -> failed = !json.isTrue();
        case "endTimeUtc" -> ended = ZonedTime.of(json.text());
        case "toolExecutionNotifications", "toolConfigurationNotifications" ->
            json.array(() -> take(Notification.read(json)));
        case "ruleConfigurationOverrides" -> json.array(this::setting);
        default -> {}
      }
    }

    private void take(Notification notification) {
      if (notification.id().equals(WEAKER_ONLY)) {
        weaker = true;
        return;
      }
      first = first.or(() -> Optional.of(notification.text()));
      if (notification.isError()) {
        error = error.or(() -> Optional.of(notification.text()));
      }
    }

    private void setting() throws UnreadableReport, IOException {
      RuleReference[] rule = {RuleReference.NONE};
      Importance[] importance = {Importance.NOT_STATED};
      json.object(
          name -> {
            switch (name) {
              case "descriptor" -> rule[0] = RuleReference.read(json);
              case "configuration" -> importance[0] = Importance.configured(json);
              default -> {}
            }
          });
      settings.add(new RuleSetting(rule[0], importance[0]));
    }

    Optional<String> problem() {
      boolean excused = weaker && first.isEmpty();
      return error.or(() -> failed && !excused ? Optional.of(first.orElse("")) : Optional.empty());
    }
  }
}
