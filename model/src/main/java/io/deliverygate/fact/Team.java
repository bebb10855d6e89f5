package io.deliverygate.fact;

/**
 * A team.
 *
 * @param line where the record begins in its file
 */
@Section(key = "teams", area = EvidenceKind.FLOW, value = "The teams.")
public record Team(
    @Key(value = "name of the team for others to refer to", required = true) String id,
    @Key("what people call it") String name,
    int line,
    String source)
    implements Declared {}
