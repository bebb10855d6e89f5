package io.deliverygate.fact;

/**
 * Since when a key of a record says what it says, as git knows it.
 *
 * @param about the record, such as {@code criterion PAY-1/AC-1}
 * @param key the key as files spell it
 * @param on the day of the commit that wrote it; the day of the collection where none did
 * @param source the record's file
 */
public record RecordedDay(String about, String key, Day on, String source) implements Fact {}
