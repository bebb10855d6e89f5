package io.deliverygate.fact;

/**
 * What lies at a place that records name.
 *
 * @param link what records say, in their words
 * @param state what is there
 */
public record LinkedPlace(String link, State state) implements Fact {

  /** What is there. */
  public enum State {
    /** Nothing. */
    ABSENT,
    /** A file without content, or a folder without files. */
    EMPTY,
    /** A file, but no heading, element or line of the name behind the {@code #}. */
    WITHOUT_ANCHOR,
    /** Something outside of the repository. */
    OUTSIDE,
    /** A file of records: what they say is what is to be shown. */
    RECORD,
    /** A file of the project that has content, or a folder with one. */
    THERE,
    /** An address elsewhere; nobody looked. */
    ELSEWHERE,
    /** An address that leads nowhere by definition, such as one of the machine itself. */
    NOWHERE
  }

  @Override
  public String source() {
    return "";
  }
}
