package io.deliverygate.evidence.criteria;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the ids of declared criteria in names and tags. Only whole words count, whatever stands
 * between them: {@code PAY_1_AC_2} names {@code PAY-1/AC-2}, {@code PAY_12_AC_2} does not.
 */
public final class CriteriaNames {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<List<String>, String> criteria = new HashMap<>();
  private final SortedSet<Integer> lengths = new TreeSet<>();

  /**
   * @param declared ids such as {@code PAY-1/AC-2}
   */
  public CriteriaNames(Collection<String> declared) {
    for (String id : declared) {
      List<String> words = words(id);
      criteria.put(words, id);
      lengths.add(words.size());
    }
  }

  /** The criteria that any of some texts names, sorted; none is put together of two texts. */
  public SortedSet<String> in(Collection<String> texts) {
    SortedSet<String> found = new TreeSet<>();
    texts.forEach(text -> found.addAll(in(text)));
    return found;
  }

  /** The criterion that a text is the id of, and nothing else. */
  public SortedSet<String> named(String text) {
    String id = criteria.get(words(text));
    return id == null ? new TreeSet<>() : new TreeSet<>(List.of(id));
  }

  /** The criteria that a text names, sorted. */
  public SortedSet<String> in(String text) {
    List<String> words = words(text);
    SortedSet<String> found = new TreeSet<>();
    for (int length : lengths) {
      for (int i = 0; i + length <= words.size(); i++) {
        String id = criteria.get(words.subList(i, i + length));
        if (id != null) {
          found.add(id);
        }
      }
    }
    return found;
  }

  private static List<String> words(String text) {
    return Stream.of(BETWEEN.split(text.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toList());
  }
}
