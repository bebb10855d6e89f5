package io.deliverygate.rules;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern with stars, as a policy writes it. Whatever else stands in it stands for itself.
 *
 * @param pattern the same as a regular expression
 */
public record Glob(Pattern pattern) {

  private static final Pattern WILD = Pattern.compile("\\*\\*/|\\*\\*|\\*|[^*]+");

  /** Over paths: one star for any text within a folder, two stars for any folders. */
  public static Glob ofPaths(String glob) {
    return of(glob, "[^/]*");
  }

  /** Over plain texts: a star for any text. */
  public static Glob ofTexts(String glob) {
    return of(glob, ".*");
  }

  private static Glob of(String glob, String star) {
    StringBuilder regex = new StringBuilder();
    Matcher part = WILD.matcher(glob);
    while (part.find()) {
      regex.append(
          switch (part.group()) {
            case "**/" -> "(?:.*/)?";
            case "**" -> ".*";
            case "*" -> star;
            default -> Pattern.quote(part.group());
          });
    }
    return new Glob(Pattern.compile(regex.toString(), Pattern.DOTALL));
  }

  public boolean matches(String text) {
    return pattern.matcher(text).matches();
  }

  /** Whether it fits at least one of these texts. */
  public boolean matchesAny(Collection<?> texts) {
    return texts.stream().map(String::valueOf).anyMatch(this::matches);
  }
}
