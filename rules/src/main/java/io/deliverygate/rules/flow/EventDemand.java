package io.deliverygate.rules.flow;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.EventKind;
import io.deliverygate.fact.TableRow;
import io.deliverygate.io.Word;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the policy demands of one event of a sprint: a row of its table.
 *
 * @param kind which event
 * @param shortest minutes that it has to take at least; unknown for any
 * @param longest minutes that it may take at most; unknown for any
 * @param cadence how often it is due
 * @param byTeam whether each team has it, or all teams together
 * @param when when in the sprint it takes place
 * @param roles roles that take part
 * @param outputs what it leaves, as the record of the event says
 * @param records what the records have to show once it took place, such as {@code risks}
 * @param except events on whose days it is not due, where it is due on every working day
 */
public record EventDemand(
    EventKind kind,
    Amount shortest,
    Amount longest,
    Cadence cadence,
    boolean byTeam,
    EventTime when,
    List<String> roles,
    List<String> outputs,
    List<String> records,
    List<String> except) {

  /** What an event can leave that stands in records of its own. */
  private static final List<String> RECORDS =
      List.of(
          "backlog",
          "dependencies",
          "risks",
          "goal",
          "mitigations",
          "milestones",
          "sprint-backlog",
          "refined-stories");

  private static final String FLOW = "flow";
  private static final String TEAM = "team";

  /** The rows that can be understood; what is wrong with the others say {@link #flaws}. */
  public static List<EventDemand> of(Collection<TableRow> rows) {
    return rows.stream().flatMap(row -> of(row).stream()).toList();
  }

  private static Optional<EventDemand> of(TableRow row) {
    return flaws(row).findAny().isPresent()
        ? Optional.empty()
        : find(EventKind.class, row.text("event"))
            .flatMap(kind -> cadence(row).map(cadence -> of(row, kind, cadence)));
  }

  private static EventDemand of(TableRow row, EventKind kind, Cadence cadence) {
    EventTime when = EventTime.of(row.text("when")).orElseThrow();
    return new EventDemand(
        kind,
        row.amount("shortest"),
        row.amount("longest"),
        cadence,
        row.text("of").equals(TEAM),
        when,
        row.list("roles"),
        row.list("outputs"),
        row.list("records"),
        row.list("except"));
  }

  /** What cannot be understood, cell by cell. */
  public static List<String> flaws(Collection<TableRow> rows) {
    return rows.stream().flatMap(EventDemand::flaws).toList();
  }

  private static Stream<String> flaws(TableRow row) {
    return Stream.of("event", "every", "of", "when", "records", "except")
        .filter(column -> !known(row, column))
        .map(column -> "%s: %s".formatted(column, row.text(column)));
  }

  private static boolean known(TableRow row, String column) {
    String word = row.text(column);
    return switch (column) {
      case "event" -> isEvent(word);
      case "every" -> cadence(row).isPresent();
      case "when" -> EventTime.of(word).isPresent();
      case "records" -> RECORDS.containsAll(row.list(column));
      case "except" -> row.list(column).stream().allMatch(EventDemand::isEvent);
      default -> word.equals(FLOW) || word.equals(TEAM);
    };
  }

  private static boolean isEvent(String word) {
    return find(EventKind.class, word).isPresent();
  }

  private static Optional<Cadence> cadence(TableRow row) {
    return find(Cadence.class, row.text("every"));
  }

  private static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
    return Stream.of(type.getEnumConstants())
        .filter(each -> Word.of(each).equals(word))
        .findFirst();
  }

  /** Whether something that the event left stands for an output, in any spelling of it. */
  public static boolean left(Collection<String> left, String output) {
    return left.stream().map(EventDemand::plain).anyMatch(plain(output)::equals);
  }

  private static String plain(String output) {
    String joined = output.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    return joined.endsWith("s") ? joined.substring(0, joined.length() - 1) : joined;
  }

  public EventTime.Part part() {
    return when.part();
  }

  /** The event that it follows, where it follows one. */
  public @Nullable EventKind follows() {
    return when.after().orElse(null);
  }

  /** Whether it matters how long it takes. */
  public boolean timed() {
    return shortest.known() || longest.known();
  }
}
