package io.deliverygate.report;

import io.deliverygate.verdict.RuleEffect;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers, lists and times in plain English, the same on every machine. */
final class Phrases {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final Pattern LONG_WORD = Pattern.compile("\\S{24}");
  private static final Pattern BREAKABLE =
      Pattern.compile("(?<=\\w/)(?=\\w)|(?<=\\w\\.)(?=\\p{Lu})");

  private Phrases() {}

  /** Such as {@code 12,345}. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Such as {@code 1 rule} or {@code 3 rules}. */
  static String count(long number, String noun) {
    return count(number, noun, noun + "s");
  }

  static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** Such as {@code A, B and C}, or {@code A, B and 7 more}. */
  static String list(List<String> all, int most) {
    if (all.size() > most) {
      return String.join(", ", all.subList(0, most))
          + " and "
          + number(all.size() - most)
          + " more";
    }
    if (all.size() < 2) {
      return String.join("", all);
    }
    int last = all.size() - 1;
    return String.join(", ", all.subList(0, last)) + " and " + all.get(last);
  }

  /** Letters, digits and hyphens only. */
  static String slug(String id) {
    return id.replaceAll("[^A-Za-z0-9]+", "-");
  }

  /** Pieces of a text between which a path or class name may be broken, where one is long. */
  static List<String> breakable(String text) {
    return LONG_WORD.matcher(text).find() ? List.of(BREAKABLE.split(text)) : List.of(text);
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  /** Such as {@code No evidence} for {@code NO_EVIDENCE}. */
  static String of(Enum<?> constant) {
    String words = lower(constant);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Such as {@code no evidence} for {@code NO_EVIDENCE}. */
  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What so many rules do, such as {@code block}. */
  static String verb(RuleEffect standing, long rules) {
    boolean one = rules == 1;
    return switch (standing) {
      case ERROR -> "cannot be judged";
      case BLOCKS -> one ? "blocks" : "block";
      case WARNS -> one ? "warns" : "warn";
      case NOTED -> "not counted";
      case HOLDS -> one ? "passes" : "pass";
      case WAIVED -> "waived";
      case SILENT -> one ? "does not apply" : "do not apply";
    };
  }
}
