package io.deliverygate.fact;

/**
 * A technology that was chosen, and whether the organisation allows it.
 *
 * @param line where the record begins in its file
 */
@Section(
    key = "technologies",
    area = EvidenceKind.PRODUCT,
    value = "Technologies chosen: languages, frameworks, tools, platforms.")
public record Technology(
    @Key(value = "what it is called", required = true, unique = true) String name,
    @Key(value = "what it is used for", says = Says.TITLE) String purpose,
    @Key(value = "when it was checked against what the organisation allows", past = true)
        Day checked,
    @Key(value = "who checked it", says = Says.PERSON) String checkedBy,
    @Key("whether the organisation allows it") Answer allowed,
    @Key(
            value = "where it is not allowed: who exempted it, and where that is written",
            says = Says.STATEMENT)
        String exemption,
    int line,
    String source)
    implements Declared {}
