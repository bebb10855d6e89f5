package io.deliverygate.rules.ready;

import io.deliverygate.rules.Quantity;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the words of an outcome that nobody can test, in any form of English, German, French and
 * Spanish. What stands in quotation marks is shown by the product and counts as it is. Beside a
 * quantity a word of quality does no harm, since the quantity is what is tested; words that leave
 * the outcome open do.
 */
public record VagueWords(Lexicon qualities, Lexicon open) {

  private static final Pattern QUOTED =
      Pattern.compile(
          "\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|»[^«]*«|`[^`]*`"
              + "|(?<![\\p{L}\\p{N}])['‘][^'’]*['’](?![\\p{L}\\p{N}])");

  /** Words of quality in four languages, and words of any of them that leave an outcome open. */
  public static VagueWords of(
      Collection<?> english,
      Collection<?> german,
      Collection<?> french,
      Collection<?> spanish,
      Collection<?> open) {
    return new VagueWords(
        Lexicon.of(english, german, french, spanish), Lexicon.of(open, open, open, open));
  }

  /** The vague words in an outcome, in the order of the lists. */
  public List<String> in(String outcome) {
    String unquoted = QUOTED.matcher(outcome).replaceAll(" ");
    Stream<String> vague = Quantity.in(unquoted) ? Stream.empty() : qualities.in(unquoted).stream();
    return Stream.concat(vague, open.in(unquoted).stream()).distinct().toList();
  }
}
