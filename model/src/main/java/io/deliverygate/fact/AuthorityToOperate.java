package io.deliverygate.fact;

/**
 * The authority to operate the product, where one is needed.
 *
 * @param line where the record begins in its file
 */
@Section(
    key = "authority-to-operate",
    area = EvidenceKind.GO_LIVE,
    single = true,
    value = "The authority to operate.")
public record AuthorityToOperate(
    @Key(value = "whether one is needed", required = true) Answer needed,
    @Key(value = "why not, where none is needed", says = Says.STATEMENT) String because,
    @Key("who granted it") String grantedBy,
    @Key("for what it was granted: the product, or a version of it") String scope,
    @Key(value = "where it is written", says = Says.PLACE) String link,
    @Key(value = "when it was granted", past = true) Day granted,
    @Key(value = "the last day on which it is valid", notBefore = "granted") Day until,
    int line,
    String source)
    implements Declared {}
