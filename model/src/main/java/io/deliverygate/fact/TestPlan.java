package io.deliverygate.fact;

/**
 * A test plan of quality assurance.
 *
 * @param line where the record begins in its file
 */
@Section(key = "test-plans", area = EvidenceKind.GO_LIVE, value = "Test plans.")
public record TestPlan(
    @Key(value = "name of the plan for others to refer to", required = true) String id,
    @Key(value = "what it covers", says = Says.TITLE) String title,
    @Key(value = "where it is written", says = Says.PLACE) String link,
    @Key(value = "how many cases it has", min = 0) Amount cases,
    int line,
    String source)
    implements Declared {}
