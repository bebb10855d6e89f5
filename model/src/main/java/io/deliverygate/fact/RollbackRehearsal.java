package io.deliverygate.fact;

/**
 * That going back was rehearsed.
 *
 * @param line where the record begins in its file
 */
@Section(key = "rehearsals", in = RollbackPlan.class, value = "When it was rehearsed.")
public record RollbackRehearsal(
    @Key(value = "when", required = true, past = true) Day on,
    @Key(value = "by whom", says = Says.PERSON) String by,
    @Key(value = "what came of it", required = true) RunOutcome outcome,
    @Key(value = "minutes that it took", min = 0) Amount minutes,
    int line,
    String source)
    implements Declared {}
