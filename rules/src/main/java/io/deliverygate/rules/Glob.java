package io.deliverygate.rules;

import io.deliverygate.io.Wildcards;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pattern as a policy writes it, for rules to match with.
 *
 * @param pattern the same as a regular expression
 */
public record Glob(Pattern pattern) {

  /** Over paths: one star within a name, two stars for any folders, {@code ?} for a character. */
  public static Glob ofPaths(String glob) {
    return new Glob(Wildcards.path(glob));
  }

  /** Over plain texts: a star for any text. */
  public static Glob ofTexts(String glob) {
    return new Glob(
        Pattern.compile(
            Stream.of(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
            Pattern.DOTALL));
  }

  public boolean matches(String text) {
    return pattern.matcher(text).matches();
  }

  /** Whether it fits at least one of these texts. */
  public boolean matchesAny(Collection<?> texts) {
    return texts.stream().map(String::valueOf).anyMatch(this::matches);
  }
}
