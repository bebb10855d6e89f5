package io.deliverygate.rules.kit;

import io.deliverygate.io.DidYouMean;
import java.util.Collection;

/** That a test names something that nobody knows. */
final class UnknownWord extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String what;
  private final String mend;

  /**
   * @param what what is wrong
   * @param word what was written
   * @param known what could have been written
   */
  UnknownWord(String what, String word, Collection<String> known) {
    this(what, DidYouMean.of(word, known, "known are "));
  }

  private UnknownWord(String what, String mend) {
    super(what + " (" + mend + ")");
    this.what = what;
    this.mend = mend;
  }

  String what() {
    return what;
  }

  /** What the user can do about it. */
  String mend() {
    return mend;
  }
}
