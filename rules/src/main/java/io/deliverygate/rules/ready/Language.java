package io.deliverygate.rules.ready;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/**
 * A language in which words are known in all their forms, by Snowball's stemmers; comparatives and
 * adverbs that these leave apart, such as easier and easily, are led to their word as well.
 */
enum Language {
  ENGLISH(ALGORITHM.ENGLISH, false),
  GERMAN(ALGORITHM.GERMAN, false),
  FRENCH(ALGORITHM.FRENCH, true),
  SPANISH(ALGORITHM.SPANISH, true);

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final int SHORTEST_PART = 5;

  private final ALGORITHM algorithm;
  private final boolean headFirst;

  Language(ALGORITHM algorithm, boolean headFirst) {
    this.algorithm = algorithm;
    this.headFirst = headFirst;
  }

  /** Whether the noun stands before what tells more of it, as in <i>développeur senior</i>. */
  boolean headFirst() {
    return headFirst;
  }

  /** The words of a text, in lower case. */
  static List<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return WORD.matcher(plain).results().map(MatchResult::group).toList();
  }

  /** The stem of a word as it stands. */
  String stem(String word) {
    String stem = new SnowballStemmer(algorithm).stem(spelt(word)).toString();
    return ACCENT.matcher(Normalizer.normalize(stem, Normalizer.Form.NFD)).replaceAll("");
  }

  /** The stems of a text's words. */
  List<String> stems(String text) {
    return words(text).stream().map(this::stem).toList();
  }

  /** The stems of all words that a word can be a form of. */
  Set<String> forms(String word) {
    Stream<String> bases = this == ENGLISH ? englishBases(word) : Stream.of(word);
    return bases.map(this::stem).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether a stem is another one, or in German ends a compound with it. */
  boolean isOrEndsWith(String stem, String other) {
    return stem.equals(other)
        || this == GERMAN && other.length() >= SHORTEST_PART && stem.endsWith(other);
  }

  private static Stream<String> englishBases(String word) {
    Stream.Builder<String> bases = Stream.<String>builder().add(word);
    for (String ending : List.of("ily", "ier", "iest")) {
      if (word.endsWith(ending)) {
        bases.add(without(word, ending) + "y");
      }
    }
    for (String ending : List.of("er", "est")) {
      if (word.endsWith(ending)) {
        bases.add(without(word, ending)).add(without(word, ending) + "e");
      }
    }
    return bases.build();
  }

  private static String without(String word, String ending) {
    return word.substring(0, word.length() - ending.length());
  }

  /** German without umlauts on the keyboard: ae, oe and ue. */
  private String spelt(String word) {
    return this == GERMAN
        ? word.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü").replace("ß", "ss")
        : word;
  }
}
