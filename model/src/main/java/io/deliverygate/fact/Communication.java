package io.deliverygate.fact;

/**
 * That stakeholders were told of a release.
 *
 * @param line where the record begins in its file
 */
@Section(key = "communications", area = EvidenceKind.GO_LIVE, value = "Who was told.")
public record Communication(
    @Key(value = "version that they were told of", required = true) String version,
    @Key(value = "who was told", required = true) String audience,
    @Key(value = "when", past = true) Day on,
    @Key(value = "what they were told", says = Says.PLACE) String link,
    int line,
    String source)
    implements Declared {}
