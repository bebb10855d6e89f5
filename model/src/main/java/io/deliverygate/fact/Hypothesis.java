package io.deliverygate.fact;

/**
 * Something that is believed, how it is measured, and what came of it.
 *
 * @param line where the record begins in its file
 */
@Section(
    key = "hypotheses",
    area = EvidenceKind.PRODUCT,
    value = "What is believed and has to be shown.")
public record Hypothesis(
    @Key(value = "name of the hypothesis for others to refer to", required = true) String id,
    @Key(value = "what is believed", required = true, says = Says.STATEMENT) String statement,
    @Key(value = "what would show it", says = Says.STATEMENT) String measure,
    @Key("the value of the measure, with its unit, from which it counts as shown") String threshold,
    @Key("by when the measure has to show it") Day due,
    @Key("what the measure said") HypothesisOutcome outcome,
    @Key(value = "when the outcome was known", past = true) Day decided,
    int line,
    String source)
    implements Declared {}
