package io.deliverygate.policy.section;

/** In which direction a setting gets stricter, and how messages speak of its values. */
public interface Strictness<T> {

  /** Whether a value demands at least what the locked one does. */
  boolean keeps(T locked, T value);

  /** The one that demands more; the earlier one where neither does. */
  default T stricter(T before, T now) {
    return keeps(before, now) ? now : before;
  }

  /** A value in words. */
  String words(T value);

  /** Which direction is stricter than a value, in words. */
  String direction(T locked);

  /** What may be written where a value is locked. */
  String advice(T locked);

  /** Which direction is stricter, and so what may be written. */
  default String fix(T locked) {
    return direction(locked) + ": " + advice(locked);
  }
}
