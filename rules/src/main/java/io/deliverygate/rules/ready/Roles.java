package io.deliverygate.rules.ready;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells the roles of those who build from the roles of those who use, in English, German, French
 * and Spanish. Of a phrase the noun counts that it is about: a system administrator administers a
 * system, a tester of a system tests it. A phrase of several words, such as team lead, is a role of
 * those who build where nothing else is told of it: the team lead of a shop is not.
 */
public record Roles(Lexicon builders) {

  private static final Pattern SEVERAL =
      Pattern.compile("[,;/&+|]|(?<!\\p{L})(?:and|or|und|oder|et|ou|y|o)(?!\\p{L})");

  private static final Set<String> ARTICLES =
      Set.of(
          "a", "an", "the", "our", "my", "any", "every", "der", "die", "das", "ein", "eine",
          "einer", "unser", "unsere", "le", "la", "les", "l", "un", "une", "notre", "nos", "el",
          "los", "las", "una", "nuestro", "nuestra");

  private static final Set<String> QUALIFIERS =
      Set.of(
          "of", "for", "in", "at", "from", "with", "who", "that", "which", "on", "by", "von", "des",
          "für", "bei", "beim", "im", "mit", "vom", "de", "du", "d", "pour", "chez", "dans", "qui",
          "del", "para", "en", "que", "con");

  /** The roles of four languages. */
  public static Roles of(
      Collection<?> english, Collection<?> german, Collection<?> french, Collection<?> spanish) {
    return new Roles(Lexicon.of(english, german, french, spanish));
  }

  /** Whether a role, or one of several in a text, is one of those who build. */
  public boolean builds(String role) {
    return SEVERAL.splitAsStream(role).map(Roles::phrase).anyMatch(this::builds);
  }

  /** Whether two texts name the same role, in any form of their words. */
  public static boolean same(String one, String other) {
    return Stream.of(Language.values())
        .anyMatch(language -> stems(language, phrase(one)).equals(stems(language, phrase(other))));
  }

  private boolean builds(List<String> phrase) {
    List<String> head = phrase.stream().takeWhile(word -> !QUALIFIERS.contains(word)).toList();
    return !head.isEmpty()
        && Stream.of(Language.values())
            .anyMatch(
                language ->
                    language.headFirst()
                        ? headFirst(language, phrase, head.get(0))
                        : headLast(language, phrase, head));
  }

  private boolean headLast(Language language, List<String> phrase, List<String> head) {
    List<String> stems = stems(language, head);
    List<String> nouns = stems(language, withoutFeminine(head.get(head.size() - 1)));
    boolean whole = head.size() == phrase.size();
    return builders.any(
        language,
        term ->
            term.size() == 1
                ? nouns.stream().anyMatch(noun -> language.isOrEndsWith(noun, term.get(0)))
                : whole && ends(stems, term));
  }

  /** A word, and what it is without the German ending for women, as in Testerin. */
  private static List<String> withoutFeminine(String word) {
    return Stream.of("", "in", "innen")
        .filter(word::endsWith)
        .map(ending -> word.substring(0, word.length() - ending.length()))
        .filter(rest -> !rest.isEmpty())
        .toList();
  }

  /** A word that English has as well is left to the order of English. */
  private boolean headFirst(Language language, List<String> phrase, String noun) {
    List<String> stems = stems(language, phrase);
    boolean english = phrase.size() > 1 && builders.has(Language.ENGLISH, noun);
    return !english
        && builders.any(
            language,
            term -> term.size() == 1 ? stems.get(0).equals(term.get(0)) : stems.equals(term));
  }

  private static boolean ends(List<String> stems, List<String> term) {
    return stems.size() >= term.size()
        && stems.subList(stems.size() - term.size(), stems.size()).equals(term);
  }

  /** The words of a role, without an article before them. */
  private static List<String> phrase(String role) {
    return Language.words(role).stream().dropWhile(ARTICLES::contains).toList();
  }

  private static List<String> stems(Language language, List<String> words) {
    return words.stream().map(language::stem).toList();
  }
}
