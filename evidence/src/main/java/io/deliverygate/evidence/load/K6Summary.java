package io.deliverygate.evidence.load;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.ZonedTime;
import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.LoadResult;
import io.deliverygate.fact.Moment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The metrics of a run of k6, by name. */
final class K6Summary {

  private static final String WHOLE_RUN = "k6";
  private static final String REQUESTS = "http_reqs";
  private static final String FAILED = "http_req_failed";
  private static final String DURATION = "http_req_duration";
  private static final int DECIMALS = 3;

  /** One tag by which a transaction is told; k6 puts colons before the names of groups. */
  private static final Pattern SPLIT =
      Pattern.compile(Pattern.quote(DURATION) + "(\\{(?:name|group|scenario):(?:::)?([^{}]+)})");

  private final Map<String, Map<String, BigDecimal>> metrics = new TreeMap<>();
  private final TransactionNames names = new TransactionNames();
  private BigDecimal seconds = BigDecimal.ZERO;
  private Moment ended = Moment.UNKNOWN;

  /** Takes a figure; one that is stated twice must be the same. */
  void put(String metric, String value, BigDecimal number) throws UnreadableReport {
    BigDecimal before =
        metrics.computeIfAbsent(metric, none -> new TreeMap<>()).putIfAbsent(value, number);
    figures(metric)
        .demand(
            before == null || before.compareTo(number) == 0,
            value + " is " + before + " and " + number);
  }

  void lasted(BigDecimal duration) {
    seconds = duration;
  }

  void generatedAt(String time) {
    ended = ZonedTime.of(time).map(Moment::of).orElse(Moment.UNKNOWN);
  }

  boolean hasRequests() {
    return value(REQUESTS, "count").isPresent();
  }

  /** Hands on the whole run and what it is split into. */
  void tell(Report report, Consumer<Fact> facts) throws UnreadableReport {
    if (failed("").isEmpty()) {
      throw new UnreadableReport(
          0, "it does not say how many requests failed", "use k6 0.31 or newer, which says so");
    }
    LoadResult whole = result(WHOLE_RUN, "", report);
    facts.accept(whole);
    for (String metric : metrics.keySet()) {
      Matcher split = SPLIT.matcher(metric);
      if (split.matches() && failed(split.group(1)).isPresent()) {
        LoadResult part = result(names.of(split.group(2)), split.group(1), report);
        figures(part.transaction())
            .demand(
                part.samples() <= whole.samples() && part.errors() <= whole.errors(),
                "it has more requests, or failures, than the whole run");
        facts.accept(part);
      }
    }
  }

  private LoadResult result(String transaction, String tags, Report report)
      throws UnreadableReport {
    Optional<BigDecimal> requests = value(REQUESTS + tags, "count").or(() -> total(tags));
    if (requests.isEmpty()) {
      throw new UnreadableReport(
          0, "it does not say how many requests " + transaction + " made", K6Reader.FIX);
    }
    Figures figures = figures(transaction);
    long all = figures.count(REQUESTS, requests.get());
    long failed = figures.count("failed " + REQUESTS, failed(tags).orElseThrow());
    figures.failed(failed, all);
    compare(figures, tags, failed, all);
    return new LoadResult(
        transaction,
        all,
        failed,
        figures.measure("p(95)", value(DURATION + tags, "p(95)")),
        figures.measure("rate", rate(tags)),
        figures.measure("vus", users()),
        ended,
        seconds(),
        Amount.UNKNOWN,
        report.path());
  }

  /** Whatever else k6 says of failing must say the same. */
  private void compare(Figures figures, String tags, long failed, long all)
      throws UnreadableReport {
    Optional<BigDecimal> fails = value(FAILED + tags, "fails");
    if (fails.isPresent()) {
      figures.sum(figures.count("fails", fails.get()), failed, all);
    }
    Optional<BigDecimal> total = value(FAILED + tags, "total");
    figures.demand(
        total.isEmpty() || figures.count("total", total.get()) == all,
        "it made "
            + all
            + " requests and says of "
            + total.orElse(BigDecimal.ZERO)
            + " whether they failed");
    for (String share : List.of("value", "rate")) {
      Optional<BigDecimal> stated = value(FAILED + tags, share);
      if (stated.isPresent()) {
        figures.share(stated.get(), failed, all);
      }
    }
  }

  private static Figures figures(String transaction) {
    return new Figures(transaction, 0, K6Reader.FIX);
  }

  /**
   * How many requests failed. The metric is about failing: k6 counts what failed as its passes, or
   * its matches.
   */
  private Optional<BigDecimal> failed(String tags) {
    return value(FAILED + tags, "passes").or(() -> value(FAILED + tags, "matches"));
  }

  private Optional<BigDecimal> total(String tags) {
    Optional<BigDecimal> fails = value(FAILED + tags, "fails");
    Optional<BigDecimal> passes = value(FAILED + tags, "passes");
    return fails.isPresent() && passes.isPresent()
        ? Optional.of(fails.get().add(passes.get()))
        : value(FAILED + tags, "total");
  }

  /** Requests a second; the machine-readable summary leaves the division to its reader. */
  private Optional<BigDecimal> rate(String tags) {
    return value(REQUESTS + tags, "rate")
        .or(() -> value(REQUESTS + tags, "count").flatMap(this::bySeconds));
  }

  /** How long the whole run took; what it is split into was sent all the while. */
  private Amount seconds() throws UnreadableReport {
    if (seconds.signum() > 0) {
      return Amount.of(seconds);
    }
    Figures figures = figures(WHOLE_RUN);
    long all = figures.count(REQUESTS, value(REQUESTS, "count").orElse(BigDecimal.ZERO));
    return Figures.seconds(all, figures.measure("rate", value(REQUESTS, "rate")));
  }

  private Optional<BigDecimal> bySeconds(BigDecimal count) {
    return seconds.signum() > 0
        ? Optional.of(count.divide(seconds, DECIMALS, RoundingMode.DOWN))
        : Optional.empty();
  }

  /** Most that were active; where k6 took no notice of that, most that it had ready. */
  private Optional<BigDecimal> users() {
    return Stream.of(value("vus", "max"), value("vus_max", "max"), value("vus_max", "value"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<BigDecimal> value(String metric, String value) {
    return Optional.ofNullable(metrics.getOrDefault(metric, Map.of()).get(value));
  }
}
