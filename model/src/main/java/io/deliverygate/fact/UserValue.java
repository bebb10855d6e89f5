package io.deliverygate.fact;

/**
 * Something that a group of users gains from the product.
 *
 * @param line where the record begins in its file
 */
@Section(key = "user-values", area = EvidenceKind.PRODUCT, value = "What users gain.")
public record UserValue(
    @Key(value = "name of the value for others to refer to", required = true) String id,
    @Key(value = "who gains", required = true, says = Says.TITLE) String user,
    @Key(value = "what they gain", required = true, says = Says.STATEMENT) String value,
    int line,
    String source)
    implements Declared {}
