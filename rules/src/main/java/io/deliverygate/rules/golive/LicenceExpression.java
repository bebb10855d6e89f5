package io.deliverygate.rules.golive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An SPDX licence expression, weighed while it is read: of {@code OR} one side has to be allowed,
 * of {@code AND} both; {@code AND} binds closer. An exception ({@code WITH}) only adds permissions,
 * and {@code +} only later versions to choose from, so the licence before them is enough. Operators
 * are all upper or all lower case.
 */
final class LicenceExpression {

  private static final int LONGEST = 10_000;
  private static final int DEEPEST = 100;
  private static final Pattern TOKEN = Pattern.compile("[()]|[^\\s()]+");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9.:-]+\\+?");
  private static final Pattern OPERATOR = Pattern.compile("AND|OR|WITH|and|or|with");

  private final Deque<String> tokens = new ArrayDeque<>();
  private final Predicate<String> allowed;
  private int depth;

  private LicenceExpression(String text, Predicate<String> allowed) {
    this.allowed = allowed;
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      tokens.add(token.group());
    }
  }

  /**
   * Whether a licence text is allowed; empty where it is no expression, or longer or deeper than
   * any honest one.
   *
   * @param allowed tells for the id of one licence, and for an id with its exception, whether it is
   */
  static Optional<Boolean> allowed(String text, Predicate<String> allowed) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    LicenceExpression expression = new LicenceExpression(text, allowed);
    try {
      boolean verdict = expression.either();
      return expression.tokens.isEmpty() ? Optional.of(verdict) : Optional.empty();
    } catch (NoExpression e) {
      return Optional.empty();
    }
  }

  private boolean either() {
    boolean verdict = both();
    while (took("OR")) {
      verdict |= both();
    }
    return verdict;
  }

  private boolean both() {
    boolean verdict = one();
    while (took("AND")) {
      verdict &= one();
    }
    return verdict;
  }

  private boolean one() {
    return took("(") ? inParentheses() : licence();
  }

  private boolean inParentheses() {
    if (++depth > DEEPEST) {
      throw new NoExpression();
    }
    boolean verdict = either();
    if (!took(")")) {
      throw new NoExpression();
    }
    depth--;
    return verdict;
  }

  private boolean licence() {
    String id = id();
    boolean verdict = allowed.test(id) || allowed.test(withoutPlus(id));
    return took("WITH") ? allowed.test(id + " WITH " + id()) || verdict : verdict;
  }

  private static String withoutPlus(String id) {
    return id.endsWith("+") ? id.substring(0, id.length() - 1) : id;
  }

  private String id() {
    String id = tokens.isEmpty() ? "" : tokens.remove();
    if (!ID.matcher(id).matches() || OPERATOR.matcher(id).matches()) {
      throw new NoExpression();
    }
    return id;
  }

  private boolean took(String word) {
    String next = tokens.isEmpty() ? "" : tokens.peek();
    boolean same = next.equals(word) || next.equals(word.toLowerCase(java.util.Locale.ROOT));
    return same && tokens.remove() != null;
  }

  /** The text does not follow the grammar. */
  private static final class NoExpression extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoExpression() {
      super("", null, false, false);
    }
  }
}
