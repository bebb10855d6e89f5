package io.deliverygate.evidence.load;

import io.deliverygate.evidence.xml.ShownText;

/**
 * Names of transactions, each on one line. A blank at an end stays: a tool takes «pay» and «pay »
 * for two.
 */
final class TransactionNames {

  private final ShownText shown = new ShownText();

  String of(String text) {
    String name = shown.of(text);
    if (text.isEmpty() || text.strip().length() == text.length()) {
      return name;
    }
    String start = Character.isWhitespace(text.charAt(0)) ? " " : "";
    String end = Character.isWhitespace(text.charAt(text.length() - 1)) ? " " : "";
    return start + name + end;
  }
}
