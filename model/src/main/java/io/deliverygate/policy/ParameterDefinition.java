package io.deliverygate.policy;

import io.deliverygate.fact.Parameter;

/**
 * What a parameter is, apart from its value in a project.
 *
 * @param standard its name and its value where no policy says otherwise
 * @param unit unit of a number, such as {@code %}; empty for a plain count or a list
 * @param stricter in which direction a change makes the gate stricter
 * @param text what it means, in a sentence
 */
public record ParameterDefinition(Parameter standard, String unit, Stricter stricter, String text) {

  /** The direction in which a parameter gets stricter. */
  public enum Stricter {
    /** A smaller number demands more: limits named {@code max}. */
    LOWER,
    /** A larger number demands more: limits named {@code min}. */
    HIGHER,
    /** A longer list demands more: lists of what is banned. */
    LONGER,
    /** A shorter list demands more: lists of what is allowed. */
    SHORTER
  }

  public String name() {
    return standard.name();
  }

  /** Whether the value is a list of texts and not a number. */
  public boolean isList() {
    return stricter == Stricter.LONGER || stricter == Stricter.SHORTER;
  }
}
