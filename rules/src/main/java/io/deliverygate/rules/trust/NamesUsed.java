package io.deliverygate.rules.trust;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The classes that the code of a rule file names, wherever in it: those that are not allowed are
 * refused with their line. It looks at words and knows no types; what it misses, the compiled
 * classes tell.
 */
final class NamesUsed {

  private static final Pattern WITH_PACKAGE =
      Pattern.compile(
          "(?<![\\w$.])[a-z_]\\w*+(?:\\s*+\\.\\s*+[a-z_]\\w*+)*+\\s*+\\.\\s*+[A-Z]\\w*+");

  private static final Pattern AS_SCOPE =
      Pattern.compile("(?<![\\w$.@])(?:new\\s++)?([A-Z]\\w*+)(?=\\s*+(?:\\.|::))");

  private static final Pattern CREATED = Pattern.compile("(?<![\\w$])new\\s++([A-Z]\\w*+)");

  private NamesUsed() {}

  static void judge(RuleFile file, Scope scope) {
    String code = file.text().code();
    Matcher full = WITH_PACKAGE.matcher(code);
    while (full.find()) {
      if (!inHeader(code, full.start()) && scope.resolve(full.group()).isEmpty()) {
        refuse(file, full.start(), full.group().replaceAll("\\s", ""));
      }
    }
    judgeShort(file, scope, AS_SCOPE.matcher(code));
    judgeShort(file, scope, CREATED.matcher(code));
  }

  private static void judgeShort(RuleFile file, Scope scope, Matcher found) {
    while (found.find()) {
      String name = found.group(1);
      if (scope.resolve(name).isEmpty() && !scope.isConstant(name)) {
        refuse(file, found.start(), name);
      }
    }
  }

  private static void refuse(RuleFile file, int at, String name) {
    file.refuse(
        file.text().lineAt(at),
        "the class " + name + " is not allowed",
        "use facts, numbers, texts and dates, and import what you use");
  }

  /** Imports and the package are judged by themselves. */
  private static boolean inHeader(String code, int at) {
    int start = code.lastIndexOf('\n', at) + 1;
    return code.substring(start, at).strip().matches("(?:import|package)\\b.*");
  }
}
