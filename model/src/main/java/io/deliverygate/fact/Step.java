package io.deliverygate.fact;

import io.deliverygate.io.Word;
import java.util.List;

/**
 * A step of an initiative.
 *
 * @param line where the record begins in its file
 */
@Section(key = "steps", area = EvidenceKind.SEQUENCE, value = "The steps of the initiative.")
public record Step(
    @Key(value = "name of the step for others to refer to", required = true) String id,
    @Key(value = "what is done", required = true, says = Says.TITLE) String title,
    @Key(value = "what sort of step it is", required = true) StepKind kind,
    @Key("what it is about, where a rule needs to know") StepTopic topic,
    @Key(value = "whether it was foreseen", claim = true) StepOrigin origin,
    @Key(value = "steps that must have ended before", refers = Step.class) List<String> requires,
    @Key(value = "hypotheses that its scope rests on", refers = Hypothesis.class)
        List<String> restsOn,
    @Key(value = "steps that are not possible any more once it has ended", refers = Step.class)
        List<String> rulesOut,
    @Key(value = "when it began", past = true) Day began,
    @Key(value = "when it ended", past = true, notBefore = "began") Day ended,
    @Key(value = "for a recurring step: days between two occurrences", min = 1) Amount everyDays,
    @Key(value = "for a recurring step: when it took place", past = true) List<Day> occurrences,
    @Key("who sees to it") String owner,
    @Key("day by which it should have ended") Day due,
    @Key(value = "for a hypothesis: the hypothesis that it tries", refers = Hypothesis.class)
        String hypothesis,
    @Key("for a decision point: what was decided") String decision,
    @Key(
            value =
                "for a decision point: hypotheses that were not confirmed and that the initiative"
                    + " goes on with all the same",
            refers = Hypothesis.class)
        List<String> goesOnWith,
    int line,
    String source)
    implements Declared {
  public Step {
    requires = List.copyOf(requires);
    restsOn = List.copyOf(restsOn);
    rulesOut = List.copyOf(rulesOut);
    occurrences = List.copyOf(occurrences);
    goesOnWith = List.copyOf(goesOnWith);
  }

  /** The topic as files spell it. */
  public String topicWord() {
    return Word.of(topic);
  }

  /** The day on which it began, or where nobody wrote that the first on which it took place. */
  public Day firstDay() {
    return began.known()
        ? began
        : occurrences.stream().reduce(Day.UNKNOWN, (a, b) -> a.notAfter(b) ? a : b);
  }
}
