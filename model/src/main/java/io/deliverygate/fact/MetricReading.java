package io.deliverygate.fact;

/**
 * That somebody looked at a success metric once a version was in use.
 *
 * @param metric the metric that was looked at
 * @param line where the record begins in its file
 */
@Section(
    key = "readings",
    in = SuccessMetric.class,
    value = "When it was looked at, and what was seen.")
public record MetricReading(
    String metric,
    @Key(value = "when", required = true, past = true, claim = true) Day on,
    @Key("its value, with the unit") String reading,
    @Key(value = "who looked", says = Says.PERSON) String by,
    @Key(value = "what follows from it", says = Says.STATEMENT) String decided,
    int line,
    String source)
    implements Declared {}
