package io.deliverygate.fact;

/**
 * A figure by which the success of the release is measured.
 *
 * @param line where the record begins in its file
 */
@Section(key = "success-metrics", area = EvidenceKind.GO_LIVE, value = "How success is measured.")
public record SuccessMetric(
    @Key(value = "name of the figure", required = true) String id,
    @Key(value = "what it counts", says = Says.TITLE) String title,
    @Key("its value before the release") String baseline,
    @Key(value = "when that value was measured", past = true, claim = true) Day measured,
    @Key("the value that counts as success") String target,
    @Key(value = "what measures it: a dashboard, a query", says = Says.TITLE)
        String instrumentation,
    @Key(value = "since when it is measured", past = true, claim = true) Day instrumented,
    int line,
    String source)
    implements Declared {}
