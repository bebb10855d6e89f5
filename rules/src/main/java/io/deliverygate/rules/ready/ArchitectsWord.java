package io.deliverygate.rules.ready;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Epic;
import io.deliverygate.fact.People;
import io.deliverygate.fact.Signature;

/**
 * What an architect has to say of an epic.
 *
 * @param key where the word stands in the epic's record
 */
public record ArchitectsWord(Epic epic, String key, Signature word) {

  /** The key that says whether an epic was built well. */
  public static final String BUILT_WELL = "built-well";

  private static final String ARCHITECT = "architect";

  /** Whether somebody said so. */
  public boolean given() {
    return word.given();
  }

  /** Who said so; empty where nobody did. */
  public String by() {
    return word.by();
  }

  /** When; unknown where nobody says. */
  public Day on() {
    return word.on();
  }

  /** Whether somebody is known as an architect: of the flow team, or as a member with that role. */
  public static boolean entitled(String by, People people) {
    return people.holds(by, ARCHITECT);
  }

  /** Whether anybody is known as an architect. */
  public static boolean anybody(People people) {
    return !people.holders(ARCHITECT).isEmpty();
  }
}
