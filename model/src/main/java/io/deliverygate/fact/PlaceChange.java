package io.deliverygate.fact;

/**
 * When what lies at a place that records name was last changed, as git knows it.
 *
 * @param link what records say, in their words
 * @param on the day of the last commit that changed it; the day of the collection where it is
 *     changed and not committed
 */
public record PlaceChange(String link, Day on, String source) implements Fact {}
