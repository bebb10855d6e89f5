package io.deliverygate.fact;

import java.util.List;

/**
 * That people met over something.
 *
 * @param on when; unknown where they did not
 */
public record Meeting(
    @Key(value = "when", required = true, past = true, claim = true) Day on,
    @Key(value = "who took part", says = Says.PERSON) List<String> participants) {

  /** They did not. */
  public static final Meeting NONE = new Meeting(Day.UNKNOWN, List.of());

  public Meeting {
    participants = List.copyOf(participants);
  }

  public boolean held() {
    return on.known();
  }
}
