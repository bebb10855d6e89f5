package io.deliverygate.evidence.load;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Moment;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** All samples of one run of JMeter, added up by label. */
final class SampleRun {

  /** More labels come from generated names, which no target can speak of. */
  static final int MOST_LABELS = 2000;

  private final Map<String, Transaction> transactions = new TreeMap<>();
  private final TransactionNames names = new TransactionNames();
  private final BusyHours hours = new BusyHours();

  /** Adds a sample; false where there are too many labels. */
  boolean add(Sample sample) {
    hours.add(sample);
    transactions.computeIfAbsent(names.of(sample.label()), Transaction::new).add(sample);
    return transactions.size() <= MOST_LABELS;
  }

  boolean isEmpty() {
    return transactions.isEmpty();
  }

  /** Hands on one result per label. */
  void tell(Report report, Consumer<Fact> facts) throws UnreadableReport {
    Optional<String> several = hours.severalRuns();
    if (several.isPresent()) {
      throw new UnreadableReport(
          0,
          "it holds the samples of more than one run: " + several.get(),
          "delete the file before the load test runs: JMeter adds to a file that is there");
    }
    Moment ended = ended();
    transactions.values().forEach(each -> facts.accept(each.result(ended, report.path())));
  }

  private Moment ended() {
    boolean dated = transactions.values().stream().allMatch(each -> each.ended() >= 0);
    long last = transactions.values().stream().mapToLong(Transaction::ended).max().orElse(-1);
    return dated ? Moment.of(Instant.ofEpochMilli(last)) : Moment.UNKNOWN;
  }
}
