package com.example.payments.transfer;

/** Spells what banks do not accept with the letters they do. */
final class SepaText {

  private SepaText() {}

  static String clean(String text) {
    StringBuilder spelled = new StringBuilder();
    text.codePoints().forEach(c -> spelled.append(spell(c)));
    return spelled.toString().replaceAll("[^A-Za-z0-9/?:().,'+ -]", ".").strip();
  }

  private static String spell(int c) {
    return switch (c) {
      case 'ä' -> "ae";
      case 'ö' -> "oe";
      case 'ü' -> "ue";
      case 'ß' -> "ss";
      case 'Ä' -> "Ae";
      case 'Ö' -> "Oe";
      case 'Ü' -> "Ue";
      default -> Character.toString(c);
    };
  }
}
