package io.deliverygate.fact;

/**
 * How to go back to the version before.
 *
 * @param line where the record begins in its file
 */
@Section(key = "rollback", area = EvidenceKind.GO_LIVE, single = true, value = "How to go back.")
public record RollbackPlan(
    @Key(value = "where the plan is written", says = Says.PLACE) String link,
    @Key(value = "when it was last written", past = true) Day written,
    @Key(value = "minutes within which the version before has to run again", min = 0)
        Amount withinMinutes,
    int line,
    String source)
    implements Declared {}
