package io.deliverygate.fact;

/**
 * What a load test has to show for one transaction.
 *
 * @param line where the record begins in its file
 */
@Section(key = "load-targets", area = EvidenceKind.GO_LIVE, value = "What a load test has to show.")
public record LoadTarget(
    @Key(
            value = "name of the transaction as the load test writes it",
            required = true,
            unique = true)
        String transaction,
    @Key(value = "users at the same time that must at least be reached", min = 0) Amount users,
    @Key(value = "requests a second that must at least be served", min = 0) Amount perSecond,
    @Key(
            value =
                "95th percentile of response times that may at most be reached, in milliseconds",
            min = 0)
        Amount p95Millis,
    @Key(value = "share of requests that may fail, in percent", min = 0, max = 100)
        Amount errorPercent,
    int line,
    String source)
    implements Declared {}
