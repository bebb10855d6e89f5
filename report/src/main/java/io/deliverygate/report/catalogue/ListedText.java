package io.deliverygate.report.catalogue;

import io.deliverygate.io.OneLine;
import io.deliverygate.policy.RuleCatalogue.Text;

/**
 * A text as its author wrote it, with nothing in it that cannot be seen.
 *
 * @param place file and line, or cell
 * @param text lines with their indentation
 */
public record ListedText(String place, String text) {

  static ListedText of(Text text) {
    return new ListedText(OneLine.of(text.place()), lines(text.text()));
  }

  /** Each line of a text made visible. */
  static String lines(String text) {
    return String.join("\n", text.replace("\t", "    ").lines().map(OneLine::visible).toList());
  }
}
