package io.deliverygate.rules.ready;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words and phrases of several languages, known in all their forms.
 *
 * @param stems by language, the terms with the stems of their words
 */
record Lexicon(Map<Language, Map<String, List<String>>> stems) {

  /** The terms of four languages. */
  static Lexicon of(
      Collection<?> english, Collection<?> german, Collection<?> french, Collection<?> spanish) {
    Map<Language, Map<String, List<String>>> stems = new EnumMap<>(Language.class);
    stems.put(Language.ENGLISH, stems(Language.ENGLISH, english));
    stems.put(Language.GERMAN, stems(Language.GERMAN, german));
    stems.put(Language.FRENCH, stems(Language.FRENCH, french));
    stems.put(Language.SPANISH, stems(Language.SPANISH, spanish));
    return new Lexicon(stems);
  }

  private static Map<String, List<String>> stems(Language language, Collection<?> terms) {
    Map<String, List<String>> stems = new LinkedHashMap<>();
    terms.stream().map(String::valueOf).forEach(term -> stems.put(term, language.stems(term)));
    return stems;
  }

  /** The terms that stand in a text as they are or in another form, each once. */
  List<String> in(String text) {
    List<String> words = Language.words(text);
    return stems.keySet().stream()
        .flatMap(
            language -> {
              List<Set<String>> forms = words.stream().map(language::forms).toList();
              return terms(language, term -> stands(forms, term));
            })
        .distinct()
        .toList();
  }

  private Stream<String> terms(Language language, Predicate<List<String>> wanted) {
    return stems.get(language).entrySet().stream()
        .filter(term -> wanted.test(term.getValue()))
        .map(Map.Entry::getKey);
  }

  private static boolean stands(List<Set<String>> forms, List<String> term) {
    return !term.isEmpty()
        && IntStream.rangeClosed(0, forms.size() - term.size())
            .anyMatch(
                at ->
                    IntStream.range(0, term.size())
                        .allMatch(i -> forms.get(at + i).contains(term.get(i))));
  }

  /** Whether a term of a language satisfies a condition, which gets the stems of its words. */
  boolean any(Language language, Predicate<List<String>> wanted) {
    return terms(language, wanted).findAny().isPresent();
  }

  /** Whether a term of a language is just this word. */
  boolean has(Language language, String word) {
    return stems.get(language).keySet().stream().anyMatch(word::equalsIgnoreCase);
  }
}
