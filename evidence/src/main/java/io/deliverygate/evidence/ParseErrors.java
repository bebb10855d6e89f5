package io.deliverygate.evidence;

import java.util.Set;

/**
 * The names under which linters list, among their findings, that they could not parse a file. Such
 * a file was not looked at, whatever the rest of the report says.
 */
public final class ParseErrors {

  private static final Set<String> NAMES =
      Set.of(
          "CssSyntaxError", // Stylelint
          "DL1000", // Hadolint
          "SC1072", // ShellCheck
          "SC1073",
          "Internal.Exception", // PHP_CodeSniffer
          "Internal.ParseError",
          "Internal.Tokenizer.Exception",
          "syntax-error", // Pylint
          "E0001",
          "E999", // Flake8
          "E902",
          "invalid-syntax", // Ruff
          "Lint/Syntax", // RuboCop
          "typecheck"); // golangci-lint

  private ParseErrors() {}

  /**
   * Whether a rule is one of them.
   *
   * @param rule its name, also behind the name of a linter and a dot or colon
   */
  public static boolean is(String rule) {
    String name = rule.strip();
    return NAMES.stream().anyMatch(each -> name.equals(each) || endsWith(name, each));
  }

  private static boolean endsWith(String rule, String name) {
    return rule.endsWith("." + name) || rule.endsWith(":" + name);
  }
}
