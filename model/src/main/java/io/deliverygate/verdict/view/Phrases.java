package io.deliverygate.verdict.view;

import io.deliverygate.verdict.RuleEffect;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers, lists and times in plain English, the same on every machine. */
public final class Phrases {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final Pattern LONG_WORD = Pattern.compile("\\S{24}");
  private static final Pattern BREAKABLE =
      Pattern.compile("(?<=\\w/)(?=\\w)|(?<=\\w\\.)(?=\\p{Lu})");

  private Phrases() {}

  /** Such as {@code 12,345}. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Such as {@code 1 rule} or {@code 3 rules}. */
  public static String count(long number, String noun) {
    return count(number, noun, noun + "s");
  }

  /** Such as {@code 1 breach} or {@code 3 breaches}. */
  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** Such as {@code A, B and C}, or {@code A, B and 7 more}. */
  public static String list(List<String> all, int most) {
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
  public static String slug(String id) {
    return id.replaceAll("[^A-Za-z0-9]+", "-");
  }

  /** Pieces of a text between which a path or class name may be broken, where one is long. */
  public static List<String> breakable(String text) {
    return LONG_WORD.matcher(text).find() ? List.of(BREAKABLE.split(text)) : List.of(text);
  }

  /** Such as {@code 2026-11-20 09:30:00 UTC}. */
  public static String time(Instant at) {
    return TIME.format(at);
  }

  /** Such as {@code No evidence} for {@code NO_EVIDENCE}. */
  public static String of(Enum<?> constant) {
    return capitalised(lower(constant));
  }

  /** The same words at the beginning of a sentence. */
  public static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Such as {@code no evidence} for {@code NO_EVIDENCE}. */
  public static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What so many rules do, such as {@code block}. */
  public static String verb(RuleEffect effect, long rules) {
    boolean one = rules == 1;
    return switch (effect) {
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
