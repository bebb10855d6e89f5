package io.deliverygate.rules.drl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** DRL without what is no code: texts in quotes and comments are blanked out, lengths stay. */
public final class DrlCode {

  private static final Pattern NO_CODE =
      Pattern.compile(
          "\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'|//[^\n]*|/\\*.*?\\*/",
          Pattern.DOTALL);

  private DrlCode() {}

  /** The text with blanks for whatever is no code; line ends stay. */
  public static String of(String drl) {
    StringBuilder code = new StringBuilder();
    Matcher noCode = NO_CODE.matcher(drl);
    int at = 0;
    while (noCode.find()) {
      code.append(drl, at, noCode.start()).append(noCode.group().replaceAll("[^\n]", " "));
      at = noCode.end();
    }
    return code.append(drl, at, drl.length()).toString();
  }
}
