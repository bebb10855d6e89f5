package io.jenkins.plugins.deliverygate.verdict;

import io.deliverygate.verdict.view.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the verdicts of one name went over the builds: a bar for each build, as high as it has
 * breaches, and below it a row of squares for the verdict and each gate. Only geometry; the page
 * draws it. Lengths are in pixels.
 *
 * @param name of the verdicts
 * @param number counted from 1 on a page
 * @param points from old to new
 */
public record TrendChart(String name, int number, List<TrendPoint> points) {

  private static final int LABELS = 112;
  private static final int STEP = 18;
  private static final int SQUARE = 14;
  private static final int BARS = 64;
  private static final int FIRST_ROW = 84;
  private static final int LONGEST_LABEL = 15;
  private static final int MOST_GATES = 12;

  /** A bar. */
  public record Bar(int x, int y, int height, String style, String title) {}

  /**
   * A square of a row.
   *
   * @param mark says without colour what it says; empty where all is well
   */
  public record Square(int x, int middle, String style, String mark, String title) {}

  /** A row of squares. */
  public record Row(String label, int y, int baseline, List<Square> squares) {}

  public TrendChart {
    points = List.copyOf(points);
  }

  public int width() {
    return LABELS + points.size() * STEP + STEP;
  }

  public int height() {
    return FIRST_ROW + rows().size() * STEP + STEP;
  }

  /** Where the bars stand. */
  public int ground() {
    return BARS + STEP / 2;
  }

  /** Width of a bar, and side of a square. */
  public int square() {
    return SQUARE;
  }

  /** What the chart shows, in one sentence. */
  public String description() {
    TrendPoint last = points.get(points.size() - 1);
    return "The last %s, from old to new. %s."
        .formatted(Phrases.count(points.size(), "verdict", "verdicts"), last.sentence());
  }

  /** The same as a table: from new to old. */
  public List<TrendPoint> newestFirst() {
    return IntStream.range(0, points.size())
        .mapToObj(i -> points.get(points.size() - 1 - i))
        .toList();
  }

  /** Breaches of the highest bar. */
  public int most() {
    return points.stream().mapToInt(point -> point.verdict().breaches()).max().orElse(0);
  }

  /** The first and the last build, where they stand below the chart. */
  public List<Square> ends() {
    int last = points.size() - 1;
    return last == 0 ? List.of(end(0)) : List.of(end(0), end(last));
  }

  private Square end(int place) {
    String title = "#" + points.get(place).build();
    return new Square(x(place), middle(place), "", "", title);
  }

  /** A bar for each point; one pixel high where there is no breach. */
  public List<Bar> bars() {
    return IntStream.range(0, points.size()).mapToObj(this::bar).toList();
  }

  private Bar bar(int place) {
    RecordedVerdict verdict = points.get(place).verdict();
    int height = 2 + (int) ((long) verdict.breaches() * (BARS - 2) / Math.max(1, most()));
    String title = points.get(place).sentence();
    return new Bar(x(place), ground() - height, height, verdict.look().style(), title);
  }

  /** A row for the verdict, then one for each gate. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(row("Verdict", 0, this::verdict));
    List<String> gates = gates();
    gates.forEach(gate -> rows.add(row(gate, rows.size(), place -> gate(gate, place))));
    return rows;
  }

  private List<String> gates() {
    return points.stream()
        .sorted(Comparator.comparingInt(TrendPoint::build).reversed())
        .flatMap(point -> point.verdict().gates().stream())
        .map(RecordedGate::id)
        .distinct()
        .limit(MOST_GATES)
        .toList();
  }

  private interface Places {
    Stream<Square> at(int place);
  }

  private Row row(String label, int number, Places places) {
    int y = FIRST_ROW + number * STEP;
    List<Square> squares =
        IntStream.range(0, points.size()).boxed().flatMap(place -> places.at(place)).toList();
    String cut =
        label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL - 1) + "…" : label;
    return new Row(cut, y, y + SQUARE - 3, squares);
  }

  private Stream<Square> verdict(int place) {
    TrendPoint point = points.get(place);
    return Stream.of(square(place, point.verdict().look(), "", point.sentence()));
  }

  private Stream<Square> gate(String gate, int place) {
    TrendPoint point = points.get(place);
    return point.verdict().gates().stream()
        .filter(recorded -> recorded.id().equals(gate))
        .map(recorded -> square(place, recorded.look(), hollow(recorded), title(point, recorded)));
  }

  private static String hollow(RecordedGate gate) {
    return gate.enforced() ? "" : " dg-hollow";
  }

  private static String title(TrendPoint point, RecordedGate gate) {
    return "Build %d, %s: %s, %s"
        .formatted(
            point.build(),
            gate.id(),
            gate.words().toLowerCase(Locale.ROOT),
            Phrases.count(gate.breaches(), "breach", "breaches"));
  }

  private Square square(int place, Look look, String more, String title) {
    return new Square(x(place), middle(place), look.style() + more, mark(look), title);
  }

  private static String mark(Look look) {
    return switch (look) {
      case CAUTION -> "!";
      case BAD -> "×";
      case UNKNOWN -> "?";
      case GOOD, PLAIN -> "";
    };
  }

  private static int x(int place) {
    return LABELS + place * STEP;
  }

  private static int middle(int place) {
    return x(place) + SQUARE / 2;
  }
}
