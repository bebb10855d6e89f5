package io.deliverygate.evidence.git;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds ids of stories in a message as whole words: {@code PAY-1} is neither in {@code PAY-12} nor
 * in {@code REPAY-1}, but in {@code Merge branch 'feature/PAY-1-refund'}. Of two ids in one place
 * the longer counts.
 */
final class NamedStories {

  private static final String WORD = "[\\p{L}\\p{N}]";

  private final Pattern ids;

  /**
   * @param stories at least one id
   */
  NamedStories(Set<String> stories) {
    String anyOf =
        stories.stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    ids = Pattern.compile("(?<!" + WORD + ")(?:" + anyOf + ")(?!" + WORD + ")");
  }

  Set<String> in(String message) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = ids.matcher(message);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
