package io.deliverygate.rules.trust;

import java.util.Optional;
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

  private static final Pattern MEMBER = Pattern.compile("\\s*+(?:\\.|::)\\s*+(\\w++)");
  private static final Pattern HEADER = Pattern.compile("(?:^|;)\\s*(?:import|package)\\b[^;]*$");

  private static final Pattern AS_SCOPE =
      Pattern.compile("(?<![\\w$.@])([A-Z]\\w*+)\\s*+(?:<[^<>;]*+>\\s*+)?(?:\\.|::)\\s*+(\\w*+)");

  private static final Pattern CREATED = Pattern.compile("(?<![\\w$])new\\s++([A-Z]\\w*+)");

  private static final Pattern CALLED =
      Pattern.compile("(?:\\.|::)\\s*+([a-z]\\w*+)(?=\\s*+\\()|::\\s*+([a-z]\\w*+)");

  private final JudgedFile file;
  private final Scope scope;
  private final String code;

  private NamesUsed(JudgedFile file, Scope scope) {
    this.file = file;
    this.scope = scope;
    this.code = file.text().code();
  }

  static void judge(JudgedFile file, Scope scope) {
    NamesUsed names = new NamesUsed(file, scope);
    names.withPackage();
    names.asScope();
    names.created();
    names.called();
  }

  private void withPackage() {
    Matcher found = WITH_PACKAGE.matcher(code);
    while (found.find()) {
      String name = found.group().replaceAll("\\s", "");
      Optional<String> type = scope.resolve(name);
      if (!inHeader(found.start()) && !type.map(it -> allows(it, found.end())).orElse(false)) {
        refuse(found.start(), "the class " + name);
      }
    }
  }

  /** Whether the member that follows a class, if any does, may be used. */
  private boolean allows(String type, int end) {
    Matcher member = MEMBER.matcher(code).region(end, code.length());
    return !member.lookingAt() || scope.allowsMember(type, member.group(1));
  }

  private void asScope() {
    Matcher found = AS_SCOPE.matcher(code);
    while (found.find()) {
      String name = found.group(1);
      Optional<String> type = scope.resolve(name);
      if (type.isEmpty() && !scope.isConstant(name)) {
        refuse(found.start(), "the class " + name);
      } else if (type.isPresent() && !scope.allowsMember(type.get(), found.group(2))) {
        refuse(found.start(), name + "." + found.group(2));
      }
    }
  }

  private void created() {
    Matcher found = CREATED.matcher(code);
    while (found.find()) {
      if (scope.resolve(found.group(1)).isEmpty()) {
        refuse(found.start(), "the class " + found.group(1));
      }
    }
  }

  private void called() {
    Matcher found = CALLED.matcher(code);
    while (found.find()) {
      String method = found.group(1) == null ? found.group(2) : found.group(1);
      if (AllowedList.LIST.never(method)) {
        refuse(found.start(), "a call of " + method);
      }
    }
  }

  private void refuse(int at, String what) {
    file.refuse(
        file.text().lineAt(at),
        what + " is not allowed",
        "use facts, numbers, texts and dates, and import what you use");
  }

  /** Imports and the package are judged by themselves. */
  private boolean inHeader(int at) {
    int start = code.lastIndexOf('\n', at) + 1;
    return HEADER.matcher(code.substring(start, at)).find();
  }
}
