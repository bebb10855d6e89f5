package io.deliverygate.fact;

/**
 * A problem that was discovered on the way.
 *
 * @param line where the record begins in its file
 */
@Section(key = "problems", area = EvidenceKind.SEQUENCE, value = "Problems discovered on the way.")
public record Problem(
    @Key(value = "name of the problem", required = true) String id,
    @Key(value = "what it is", required = true, says = Says.TITLE) String title,
    @Key(value = "when it was discovered", past = true) Day found,
    @Key(value = "story in the backlog that sees to it", refers = Story.class) String story,
    @Key(value = "why nothing is done about it", says = Says.STATEMENT) String declinedBecause,
    int line,
    String source)
    implements Declared {}
