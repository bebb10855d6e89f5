package io.deliverygate.rules.record;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a text says something, in any language: it has words, and they are no filler. Of scripts
 * that put no blanks between words two letters count as one.
 */
final class Wording {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’_-]*");

  private static final Pattern UNSPACED =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]{2}");

  /** One letter, or the same again and again: xxx, zzz. */
  private static final Pattern REPEATED = Pattern.compile("(.{1,2}?)\\1*");

  private final int least;
  private final Set<String> fillers;
  private final List<Pattern> phrases;

  /**
   * @param least how many words a statement has at least
   * @param fillers words and phrases that say nothing
   */
  Wording(int least, List<String> fillers) {
    this.least = least;
    this.fillers =
        fillers.stream()
            .map(Wording::plain)
            .filter(each -> !each.contains(" "))
            .collect(Collectors.toSet());
    this.phrases =
        fillers.stream()
            .map(Wording::plain)
            .filter(each -> each.contains(" "))
            .map(each -> Pattern.compile("\\b" + Pattern.quote(each) + "\\b"))
            .toList();
  }

  /**
   * Why a text is no statement; nothing where it is one.
   *
   * @param key the key that it stands in, whose own name says nothing
   */
  Optional<String> noStatement(String text, String key) {
    int words = words(text, key).size();
    return words >= least
        ? Optional.empty()
        : Optional.of(
            "'%s' says too little: %s, at least %d needed"
                .formatted(shown(text), counted(words), least));
  }

  /** Why a text is no title; nothing where it is one. */
  Optional<String> noTitle(String text, String key) {
    return words(text, key).isEmpty()
        ? Optional.of("'%s' says nothing: it has no word that does".formatted(shown(text)))
        : Optional.empty();
  }

  private static String counted(int words) {
    return switch (words) {
      case 0 -> "no word that means something";
      case 1 -> "one word";
      default -> words + " words";
    };
  }

  private static String shown(String text) {
    return text.length() > 60 ? text.substring(0, 59) + "…" : text;
  }

  /** The words of a text that say something, each once. */
  private Set<String> words(String text, String key) {
    String plain = plain(text);
    for (Pattern phrase : phrases) {
      plain = phrase.matcher(plain).replaceAll(" ");
    }
    Set<String> own =
        Arrays.stream(key.split("[-.]")).map(Wording::plain).collect(Collectors.toSet());
    Set<String> words = new TreeSet<>();
    matches(UNSPACED, plain).forEach(words::add);
    matches(WORD, UNSPACED.matcher(plain).replaceAll(" "))
        .filter(word -> tells(word) && !fillers.contains(word) && !own.contains(word))
        .forEach(words::add);
    return words;
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group);
  }

  private static boolean tells(String word) {
    boolean number = word.chars().allMatch(Character::isDigit);
    return number || word.length() > 1 && !REPEATED.matcher(word).matches();
  }

  /** As words are compared: one form of each letter, lower case. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }
}
