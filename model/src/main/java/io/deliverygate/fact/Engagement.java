package io.deliverygate.fact;

/**
 * That a function of the organisation takes part.
 *
 * @param line where the record begins in its file
 */
@Section(
    key = "engagements",
    area = EvidenceKind.SEQUENCE,
    value = "Functions that take part in a launch.")
public record Engagement(
    @Key(
            value = "the function: sales, support, marketing, legal, communications",
            required = true,
            unique = true)
        String party,
    @Key(value = "since when it takes part", past = true, claim = true) Day engaged,
    @Key(value = "the person who speaks for it", says = Says.TITLE) String who,
    @Key(value = "what that person said of the launch", says = Says.STATEMENT) String said,
    int line,
    String source)
    implements Declared {}
