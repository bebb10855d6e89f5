package io.deliverygate.evidence.sarif;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One result of a run, before its rule and file are looked up: both may stand behind it.
 *
 * @param rule how it names its rule
 * @param importance what it says of how much it matters
 * @param message what it says
 * @param places where it lies, the first of which counts unless each is a finding of its own; one
 *     at least
 * @param counts whether it is a finding at all
 */
record Result(
    RuleReference rule,
    Importance importance,
    Message message,
    List<ResultPlace> places,
    boolean counts) {

  private static final int MOST_PLACES = 100_000;

  Result {
    places = List.copyOf(places);
  }

  static Result read(JsonPass json) throws UnreadableReport, IOException {
    Reading reading = new Reading(json);
    json.object(reading::field);
    return reading.result();
  }

  private static final class Reading {

    private final JsonPass json;
    private RuleReference rule = RuleReference.NONE;
    private Importance importance = Importance.NOT_STATED;
    private Message message = Message.NONE;
    private Artifact target = Artifact.NONE;
    private final List<ResultPlace> places = new ArrayList<>(1);
    private Suppressions suppressions = Suppressions.NONE;
    private boolean failed = true;
    private boolean absent;

    Reading(JsonPass json) {
      this.json = json;
    }

    void field(String name) throws UnreadableReport, IOException {
      switch (name) {
        case "ruleId" -> rule = rule.withId(json.text());
        case "ruleIndex" -> rule = rule.withIndex(json.number());
        case "rule" -> rule = rule.and(RuleReference.read(json));
        case "message" -> message = Message.read(json);
        case "locations" -> json.array(this::location);
        case "analysisTarget" -> target = Artifact.read(json);
        default -> weight(name);
      }
    }

    private void weight(String name) throws UnreadableReport, IOException {
      switch (name) {
        case "level" -> importance = Importance.level(json).and(importance);
        case "rank" -> importance = Importance.rank(json).and(importance);
        case "properties" -> importance = importance.and(Importance.properties(json));
        case "kind" -> failed = json.text().equals("fail");
        case "baselineState" -> absent = json.text().equals("absent");
        case "suppressions" -> suppressions = Suppressions.read(json);
        default -> {}
      }
    }

    private void location() throws UnreadableReport, IOException {
      ResultPlace place = ResultPlace.read(json);
      if (places.size() == MOST_PLACES) {
        throw json.bad("a result has more than " + MOST_PLACES + " locations");
      }
      places.add(place);
    }

    /** A result that calls itself an error counts, whatever its kind. */
    Result result() {
      boolean counts = (failed || importance.statesLevel()) && !absent && !suppressions.suppress();
      List<ResultPlace> found = places.isEmpty() ? List.of(new ResultPlace(target, 0)) : places;
      return new Result(rule, importance, message, found, counts);
    }
  }
}
