package io.deliverygate.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Other ways to write a name, and what addresses and logins call who has them. Like {@link
 * LookAlikes} it tells whether two people may be one, never that they are.
 */
final class ShortForms {

  private static final Pattern NUMBER = Pattern.compile("(.*?\\D)(\\d+)");
  private static final int SHORTEST_ALONE = 4;
  private static final int SHORTEST_BESIDE_OTHERS = 2;

  private ShortForms() {}

  /** Whether one name is a short form of the other, or they differ in a single letter. */
  static boolean ofNames(String one, String other) {
    boolean counted = number(one) && number(other);
    return isMadeOf(one, other) || isMadeOf(other, one) || !counted && isSlip(one, other);
  }

  /** Whether two addresses may be mailboxes of one person, at whatever servers they are. */
  static boolean ofAddresses(String one, String other) {
    return areNear(owner(one), owner(other));
  }

  /** Whether an address is made of a whole name. */
  static boolean ofName(String address, String name) {
    return isMadeOf(owner(address), name);
  }

  /**
   * What an address calls its owner. What stands behind a plus is the reader's own; the addresses
   * that a forge gives away have a number before it.
   */
  private static String owner(String address) {
    int at = address.lastIndexOf('@');
    String local = at < 0 ? address : address.substring(0, at);
    return address.startsWith("users.noreply.", at + 1)
        ? local.replaceFirst("^\\d+\\+", "")
        : local.replaceFirst("(?<=.)\\+.*", "");
  }

  private static boolean areNear(String one, String other) {
    if (number(one) && number(other)) {
      return LookAlikes.sameName(one, other);
    }
    String mine = unnumbered(one);
    String its = unnumbered(other);
    return LookAlikes.sameName(mine, its)
        || LookAlikes.words(mine).size() > 1 && LookAlikes.within(mine, its)
        || LookAlikes.words(its).size() > 1 && LookAlikes.within(its, mine)
        || ofNames(mine, its);
  }

  private static boolean number(String word) {
    return NUMBER.matcher(word).matches();
  }

  /** Ann the second may be Ann. */
  private static String unnumbered(String word) {
    Matcher numbered = NUMBER.matcher(word);
    return numbered.matches() ? numbered.group(1) : word;
  }

  /** Whether a word is made of a name: of all of it, or with initials in place of words. */
  private static boolean isMadeOf(String handle, String name) {
    String word = joined(List.of(unnumbered(handle)));
    List<String> words = LookAlikes.split(name).toList();
    return words.size() > 1
        && !word.isEmpty()
        && forms(words).map(ShortForms::joined).anyMatch(word::equals);
  }

  private static String joined(List<String> words) {
    return LookAlikes.shape(String.join("", words)).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Stream<List<String>> forms(List<String> words) {
    List<String> ends = List.of(words.get(0), words.get(words.size() - 1));
    return Stream.of(words, ends).flatMap(ShortForms::abbreviated).flatMap(ShortForms::ordered);
  }

  /** All words whole, and each of them alone whole among initials. */
  private static Stream<List<String>> abbreviated(List<String> words) {
    Stream<List<String>> shorter =
        IntStream.range(0, words.size()).mapToObj(whole -> around(words, whole));
    return Stream.concat(Stream.of(words), shorter);
  }

  private static List<String> around(List<String> words, int whole) {
    return IntStream.range(0, words.size())
        .mapToObj(i -> i == whole ? words.get(i) : first(words.get(i)))
        .toList();
  }

  private static String first(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1));
  }

  /** The family name last, and first. */
  private static Stream<List<String>> ordered(List<String> words) {
    List<String> other = new ArrayList<>(words);
    Collections.rotate(other, 1);
    return Stream.of(words, other);
  }

  /**
   * Whether all words but one are the same, and that one differs in a letter, or two changed
   * places.
   */
  private static boolean isSlip(String one, String other) {
    List<String> mine = new ArrayList<>(LookAlikes.words(one));
    List<String> its = new ArrayList<>(LookAlikes.words(other));
    for (String word : List.copyOf(mine)) {
      if (its.remove(word)) {
        mine.remove(word);
      }
    }
    boolean alone = LookAlikes.words(one).size() == 1;
    int shortest = alone ? SHORTEST_ALONE : SHORTEST_BESIDE_OTHERS;
    return mine.size() == 1 && its.size() == 1 && isSlip(mine.get(0), its.get(0), shortest);
  }

  private static boolean isSlip(String one, String other, int shortest) {
    int least = Math.min(one.length(), other.length());
    int start = 0;
    while (start < least && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    String mine = one.substring(start, one.length() - end);
    String its = other.substring(start, other.length() - end);
    boolean letter = mine.length() <= 1 && its.length() <= 1 && !(mine + its).matches("\\d+");
    boolean swapped = mine.length() == 2 && its.contentEquals(new StringBuilder(mine).reverse());
    return least >= shortest && (letter || swapped);
  }
}
