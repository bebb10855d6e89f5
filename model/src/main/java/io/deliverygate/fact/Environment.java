package io.deliverygate.fact;

/**
 * A place where the product runs.
 *
 * @param line where the record begins in its file
 */
@Section(key = "environments", area = EvidenceKind.FLOW, value = "The environments.")
public record Environment(
    @Key(value = "name of the environment for others to refer to", required = true) String id,
    @Key(value = "what it is for", required = true) EnvironmentKind kind,
    @Key(value = "the code that it is made from: a path or an address", says = Says.PLACE)
        String definedIn,
    int line,
    String source)
    implements Declared {}
