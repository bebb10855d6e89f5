package io.deliverygate.rules.flow;

import io.deliverygate.fact.Team;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Leads any spelling of a team's name to one form, and to the team that is recorded. */
public final class TeamName {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private TeamName() {}

  /**
   * The recorded team whose id or name a text repeats, in any spelling; none where there is none.
   */
  private static Optional<Team> find(String text, Collection<Team> teams) {
    String plain = plain(text);
    return plain.isEmpty()
        ? Optional.empty()
        : teams.stream()
            .filter(team -> plain(team.id()).equals(plain))
            .findFirst()
            .or(() -> teams.stream().filter(team -> plain(team.name()).equals(plain)).findFirst());
  }

  /** Whether a text names a recorded team, in any spelling. */
  public static boolean recorded(String text, Collection<Team> teams) {
    return find(text, teams).isPresent();
  }

  /** Whether two texts name the same team, recorded or not. */
  public static boolean same(String one, String other, Collection<Team> teams) {
    return resolved(one, teams).equals(resolved(other, teams));
  }

  private static String resolved(String text, Collection<Team> teams) {
    return find(text, teams).map(team -> plain(team.id())).orElseGet(() -> plain(text));
  }

  /** Without what differs between spellings: capitals, blanks, hyphens, accents in one piece. */
  private static String plain(String text) {
    String letters = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BETWEEN_WORDS.matcher(letters).replaceAll("");
  }

  /** Whether a text is among others, in any spelling. */
  public static boolean among(String text, Collection<String> others) {
    String plain = plain(text);
    return !plain.isEmpty() && others.stream().anyMatch(other -> plain(other).equals(plain));
  }
}
