package io.deliverygate.record;

import io.deliverygate.io.BadInputException;
import io.deliverygate.io.DidYouMean;
import io.deliverygate.io.YamlNode;
import java.util.Collection;

/** That something is written where it means nothing. */
public final class RefusedText extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String what;
  private final String fix;

  /**
   * @param what what is wrong
   * @param fix what the user can do about it
   */
  public RefusedText(String what, String fix) {
    super(what + " (" + fix + ")");
    this.what = what;
    this.fix = fix;
  }

  /**
   * A word that is none of those known.
   *
   * @param list what comes before the known words, where none of them resembles it
   */
  public static RefusedText unknown(
      String what, String word, Collection<String> known, String list) {
    return new RefusedText(what, DidYouMean.of(word, known, list));
  }

  /** The complaint about the place where it is written. */
  public BadInputException at(YamlNode node) {
    return node.bad(what, fix);
  }
}
