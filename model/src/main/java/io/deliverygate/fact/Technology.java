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
    @Key("what it is used for") String purpose,
    @Key(value = "when it was checked against what the organisation allows", past = true)
        Day checked,
    @Key("whether the organisation allows it") Answer allowed,
    @Key("where it is not allowed: who exempted it, and where that is written") String exemption,
    int line,
    String source)
    implements Declared {}
