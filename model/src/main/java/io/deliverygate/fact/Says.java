package io.deliverygate.fact;

/** What the text of a {@link Key} is, where something can be asked of it beyond being there. */
public enum Says {
  /** A name, a word of a list, or anything else. */
  ANYTHING,
  /** What something is called, in a few words: at least one of them has to say something. */
  TITLE,
  /** A statement: it has to be made in words. */
  STATEMENT,
  /** Where something is: a path of the project, or an address elsewhere. */
  PLACE,
  /** Who: somebody whom the team records or the policy know. */
  PERSON
}
