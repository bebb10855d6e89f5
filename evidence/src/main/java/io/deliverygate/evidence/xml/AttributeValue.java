package io.deliverygate.evidence.xml;

import org.codehaus.stax2.typed.TypedValueDecoder;

/** Looks at an attribute's characters where the parser holds them: no text object comes about. */
final class AttributeValue {

  /** What {@link Count} finds where there is no count. */
  static final long NO_COUNT = -1;

  private AttributeValue() {}

  /** Reads plain digits as a number from 0 to {@link Long#MAX_VALUE}. */
  static final class Count extends TypedValueDecoder {

    private static final long LAST_TENTH = Long.MAX_VALUE / 10;

    private long value;

    /** The number, or {@link #NO_COUNT}. */
    long value() {
      return value;
    }

    @Override
    public void decode(char[] buffer, int start, int end) {
      long sum = 0;
      for (int i = start; i < end && sum != NO_COUNT; i++) {
        sum = append(sum, buffer[i] - '0');
      }
      value = sum;
    }

    /** One more digit behind the number; {@link #NO_COUNT} where that is none or too much. */
    private static long append(long number, int digit) {
      if (digit < 0 || digit > 9 || number > LAST_TENTH) {
        return NO_COUNT;
      }
      long more = number * 10 + digit;
      return more < 0 ? NO_COUNT : more;
    }

    @Override
    public void decode(String input) {
      decode(input.toCharArray(), 0, input.length());
    }

    @Override
    public void handleEmptyValue() {
      value = NO_COUNT;
    }
  }

  /** Compares with a text. */
  static final class Same extends TypedValueDecoder {

    private String expected = "";
    private boolean same;

    Same as(String text) {
      expected = text;
      return this;
    }

    boolean same() {
      return same;
    }

    @Override
    public void decode(char[] buffer, int start, int end) {
      int length = end - start;
      boolean equal = length == expected.length();
      for (int i = 0; equal && i < length; i++) {
        equal = buffer[start + i] == expected.charAt(i);
      }
      same = equal;
    }

    @Override
    public void decode(String input) {
      same = expected.equals(input);
    }

    @Override
    public void handleEmptyValue() {
      same = expected.isEmpty();
    }
  }
}
