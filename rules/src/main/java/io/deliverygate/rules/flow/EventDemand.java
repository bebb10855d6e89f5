package io.deliverygate.rules.flow;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.EventKind;
import io.deliverygate.fact.TableRow;
import io.deliverygate.io.Word;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the policy demands of one event of a sprint: a row of its table.
 *
 * @param kind which event
 * @param shortest minutes that it has to take at least; unknown for any
 * @param longest minutes that it may take at most; unknown for any
 * @param cadence how often it is due
 * @param byTeam whether each team has it, or all teams together
 * @param roles roles that take part
 * @param outputs what it leaves
 * @param except events on whose days it is not due, where it is due on every working day
 */
public record EventDemand(
    EventKind kind,
    Amount shortest,
    Amount longest,
    Cadence cadence,
    boolean byTeam,
    List<String> roles,
    List<String> outputs,
    List<String> except) {

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
    return new EventDemand(
        kind,
        row.amount("shortest"),
        row.amount("longest"),
        cadence,
        row.text("of").equals(TEAM),
        row.list("roles"),
        row.list("outputs"),
        row.list("except"));
  }

  /** What cannot be understood, cell by cell. */
  public static List<String> flaws(Collection<TableRow> rows) {
    return rows.stream().flatMap(EventDemand::flaws).toList();
  }

  private static Stream<String> flaws(TableRow row) {
    return Stream.concat(
            Stream.of("event", "every", "of").filter(column -> !known(row, column)),
            row.list("except").stream().anyMatch(event -> !isEvent(event))
                ? Stream.of("except")
                : Stream.empty())
        .map(column -> "%s: %s".formatted(column, row.text(column)));
  }

  private static boolean known(TableRow row, String column) {
    String word = row.text(column);
    return switch (column) {
      case "event" -> isEvent(word);
      case "every" -> cadence(row).isPresent();
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

  /** Whether it matters how long it takes. */
  public boolean timed() {
    return shortest.known() || longest.known();
  }
}
