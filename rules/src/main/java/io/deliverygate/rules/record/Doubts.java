package io.deliverygate.rules.record;

import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.LinkedPlace;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.People;
import io.deliverygate.fact.Says;
import io.deliverygate.record.SaidText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what cannot be believed in the words of records, as far as the policy wants it asked. */
public final class Doubts {

  /** Of these the policy says which are asked. */
  public static final String ASKED = "records.doubted";

  private static final String LEAST = "records.words.min";
  private static final String FILLERS = "records.words.filler";
  private static final String SAME = "records.words.same.max";

  /** The parameters that no rule reads, since they say what is asked of all records. */
  public static final Set<String> PARAMETERS = Set.of(ASKED, LEAST, FILLERS, SAME, Claims.IMPORTED);

  private final Map<String, LinkedPlace.State> places;
  private final People people;
  private final Set<String> asked;
  private final Wording wording;
  private final int same;
  private final Map<String, Long> uses;

  private Doubts(List<Fact> known, Map<String, Parameter> parameters, People people) {
    this.places =
        known.stream()
            .filter(LinkedPlace.class::isInstance)
            .map(LinkedPlace.class::cast)
            .collect(Collectors.toMap(LinkedPlace::link, LinkedPlace::state, (a, b) -> a));
    this.people = people;
    this.asked = Set.copyOf(parameters.get(ASKED).terms());
    this.wording =
        new Wording(parameters.get(LEAST).number().intValue(), parameters.get(FILLERS).terms());
    this.same = parameters.get(SAME).number().intValue();
    this.uses = new HashMap<>();
  }

  /**
   * The doubts about a project's records, and what they name that lies elsewhere.
   *
   * @param known what is known of the project
   * @param parameters what the policy says, by name
   * @param people who is known
   */
  public static List<Object> of(
      List<Fact> known, Map<String, Parameter> parameters, People people) {
    return new Doubts(known, parameters, people).all(known);
  }

  private List<Object> all(List<Fact> known) {
    List<SaidText> texts =
        known.stream()
            .filter(Declared.class::isInstance)
            .flatMap(record -> SaidText.of((Declared) record))
            .toList();
    texts.stream()
        .filter(text -> text.says() == Says.STATEMENT)
        .map(text -> Wording.plain(text.text()))
        .forEach(text -> uses.merge(text, 1L, Long::sum));
    return texts.stream().flatMap(this::of).distinct().toList();
  }

  private Stream<Object> of(SaidText text) {
    if (text.says() == Says.PLACE && state(text) == LinkedPlace.State.ELSEWHERE) {
      return Stream.of(new Elsewhere(text.record(), text.key(), text.text()));
    }
    return (asked.contains(kind(text.says())) ? why(text) : Optional.<String>empty())
        .map(why -> (Object) new Doubt(text.record(), text.key(), text.says(), why)).stream();
  }

  /** How the policy calls what is asked of a text. */
  private static String kind(Says says) {
    return switch (says) {
      case TITLE, STATEMENT -> "words";
      case PLACE -> "places";
      case PERSON -> "people";
      case ANYTHING -> "";
    };
  }

  private Optional<String> why(SaidText text) {
    return switch (text.says()) {
      case TITLE -> wording.noTitle(text.text(), text.key());
      case STATEMENT ->
          wording.noStatement(text.text(), text.key()).or(() -> repeated(text.text()));
      case PLACE -> nowhere(text);
      case PERSON -> unknown(text.text());
      case ANYTHING -> Optional.empty();
    };
  }

  private Optional<String> repeated(String text) {
    long times = uses.getOrDefault(Wording.plain(text), 0L);
    return times > same
        ? Optional.of(
            "the same text stands in %d places, at most %d may: '%s'".formatted(times, same, text))
        : Optional.empty();
  }

  private LinkedPlace.State state(SaidText text) {
    return places.getOrDefault(text.text(), LinkedPlace.State.ABSENT);
  }

  private Optional<String> nowhere(SaidText text) {
    String why =
        switch (state(text)) {
          case ABSENT -> "there is no file '%s' in the project";
          case EMPTY -> "'%s' is empty";
          case WITHOUT_ANCHOR -> "the file is there, but not what '%s' names behind the #";
          case OUTSIDE -> "'%s' lies outside of the repository";
          case RECORD -> "'%s' is a file of records, and does not show what records say";
          case NOWHERE -> "'%s' leads nowhere";
          case THERE, ELSEWHERE -> "";
        };
    return why.isEmpty() ? Optional.empty() : Optional.of(why.formatted(text.text()));
  }

  private Optional<String> unknown(String text) {
    return people.isKnown(text)
        ? Optional.empty()
        : people
            .unclear(text)
            .or(() -> Optional.of("nobody on record is called '%s'".formatted(text)));
  }
}
