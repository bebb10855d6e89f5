package io.deliverygate.fact;

/**
 * Whether the release needs changes of names in the network.
 *
 * @param line where the record begins in its file
 */
@Section(
    key = "dns",
    area = EvidenceKind.GO_LIVE,
    single = true,
    value = "Changes of names in the network.")
public record DnsPlan(
    @Key(value = "whether names have to change", required = true) Answer needed,
    @Key(value = "why not, where they need not", says = Says.STATEMENT) String because,
    int line,
    String source)
    implements Declared {}
