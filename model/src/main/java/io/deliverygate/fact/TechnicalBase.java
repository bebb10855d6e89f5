package io.deliverygate.fact;

/**
 * The technical base: a skeleton that builds, is tested and can be deployed.
 *
 * @param line where the record begins in its file
 */
@Section(
    key = "technical-base",
    area = EvidenceKind.PRODUCT,
    single = true,
    value = "The technical base of the product.")
public record TechnicalBase(
    @Key(value = "when it was started", past = true) Day started,
    @Key(value = "where it is", says = Says.PLACE) String link,
    int line,
    String source)
    implements Declared {}
