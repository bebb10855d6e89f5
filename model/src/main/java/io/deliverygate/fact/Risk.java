package io.deliverygate.fact;

/**
 * A risk.
 *
 * @param line where the record begins in its file
 */
@Section(key = "risks", area = EvidenceKind.FLOW, value = "The risk register.")
public record Risk(
    @Key(value = "name of the risk", required = true) String id,
    @Key(value = "what may happen", required = true, says = Says.TITLE) String title,
    @Key(value = "how likely it is, 1 to 5", min = 1, max = 5, required = true) Amount likelihood,
    @Key(value = "how bad it would be, 1 to 5", min = 1, max = 5, required = true) Amount impact,
    @Key(value = "what is done about it", says = Says.TITLE) String mitigation,
    @Key(value = "who sees to it", says = Says.PERSON) String owner,
    @Key("when it is looked at next") Day review,
    @Key(value = "when it was no risk any more", past = true) Day closed,
    int line,
    String source)
    implements Declared {}
