package io.deliverygate.fact;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * What a name looks like to who reads it, so that two names that look alike can be taken for one.
 * It errs that way on purpose: it tells whether two people may be one, never that they are.
 */
final class LookAlikes {

  /**
   * Letters of other alphabets and small capitals, each above the Latin letter that it looks like.
   */
  private static final Map<Integer, String> SHAPES = new HashMap<>();

  static {
    pair("авсԁеѕіјкмнорԛгтухԝһӏүпёѐїў", "abcdesijkmhopqrtyxwhlyneeiy");
    pair("αβγεζηικμνορτυχωϲϳ", "abyeznikuvoptuxwcj");
    pair("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ", "abezhikmnoptyxc");
    pair("օսոհյցզ", "ounhjgq");
    pair("ıłøđħɑɡɩʟᴀʙᴄᴅᴇɢʜɪᴊᴋᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "ilodhagilabcdeghijkmnoprstuvwyz");
    SHAPES.put((int) 'æ', "ae");
    SHAPES.put((int) 'œ', "oe");
  }

  private LookAlikes() {}

  private static void pair(String letters, String latin) {
    for (int i = 0; i < letters.length(); i++) {
      SHAPES.put((int) letters.charAt(i), latin.substring(i, i + 1));
    }
  }

  /** Whether a name of some and one of others look the same. */
  static boolean anyName(Set<String> some, Set<String> others) {
    return any(some, others, LookAlikes::sameName);
  }

  /** Whether an address of some and one of others look the same. */
  static boolean anyAddress(Set<String> some, Set<String> others) {
    return any(some, others, LookAlikes::sameMailbox);
  }

  /**
   * Whether a name of some may be a way to write one of others: one is a part of the other or a
   * short form of it, they differ in a letter, or nobody can tell what one of them looks like.
   */
  static boolean anyNear(Set<String> some, Set<String> others) {
    return any(some, others, LookAlikes::near);
  }

  static boolean any(Set<String> some, Set<String> others, BiPredicate<String, String> alike) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(each -> alike.test(one, each)));
  }

  static boolean sameName(String one, String other) {
    return one.equals(other) || !words(one).isEmpty() && joined(one).equals(joined(other));
  }

  private static String joined(String text) {
    return String.join("", words(text));
  }

  /** What stands behind a plus is the reader's own. */
  private static boolean sameMailbox(String one, String other) {
    return one.equals(other) || mailbox(one).equals(mailbox(other));
  }

  private static String mailbox(String address) {
    return shape(address.replaceAll("\\+[^@]*@", "@")).replaceAll("[^\\p{L}\\p{N}@]", "");
  }

  private static boolean near(String one, String other) {
    List<String> mine = words(one);
    List<String> its = words(other);
    return sameName(one, other)
        || strange(one)
        || strange(other)
        || within(mine, its)
        || within(its, mine)
        || ShortForms.ofNames(one, other);
  }

  static List<String> words(String text) {
    return split(shape(text)).sorted().toList();
  }

  static Stream<String> split(String text) {
    return Stream.of(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
  }

  static String shape(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String folded = latin(latin(plain).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    return folded.replaceAll("[i1|]", "l").replace('0', 'o').replace("rn", "m").replace("vv", "w");
  }

  private static String latin(String text) {
    StringBuilder latin = new StringBuilder();
    text.codePoints()
        .forEach(point -> latin.append(SHAPES.getOrDefault(point, Character.toString(point))));
    return latin.toString();
  }

  /** Whether a word has letters of two alphabets, one of them Latin, or there is no letter. */
  private static boolean strange(String name) {
    return words(name).isEmpty() || split(name).anyMatch(LookAlikes::mixed);
  }

  private static boolean mixed(String word) {
    List<UnicodeScript> scripts =
        word.codePoints()
            .mapToObj(UnicodeScript::of)
            .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
            .distinct()
            .toList();
    return scripts.size() > 1 && scripts.contains(UnicodeScript.LATIN);
  }

  static boolean within(String one, String other) {
    return within(words(one), words(other));
  }

  /** A first name alone, or an initial, is a shorter way to write a name. */
  private static boolean within(List<String> few, List<String> many) {
    return few.stream().allMatch(word -> many.stream().anyMatch(each -> abbreviates(word, each)))
        && few.stream().anyMatch(word -> word.length() > 1 && many.contains(word));
  }

  private static boolean abbreviates(String one, String other) {
    return one.equals(other)
        || one.length() == 1 && other.startsWith(one)
        || other.length() == 1 && one.startsWith(other);
  }
}
