package io.deliverygate.fact;

import io.deliverygate.io.Wildcards;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a policy means by new code. Not a fact itself: it says what to look for.
 *
 * @param since a branch, tag or commit; a day such as 2026-01-01; or {@value #LAST_RELEASE}
 * @param releases which tags are releases, where a star stands for any text
 */
public record NewCodeWindow(String since, String releases) {

  /** In the place of a branch: what is new since the last release. */
  public static final String LAST_RELEASE = "last-release";

  /** The tags that are releases where nobody says otherwise. */
  public static final String RELEASES = "v*";

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Whether code is new since a day, which may be one that does not exist. */
  public static boolean looksLikeDay(String since) {
    return DAY.matcher(since).matches();
  }

  /** The day, where one is meant and it exists. */
  public Optional<LocalDate> day() {
    try {
      return looksLikeDay(since) ? Optional.of(LocalDate.parse(since)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Whether a tag is a release. */
  public boolean isRelease(String tag) {
    return Wildcards.fits(releases, tag);
  }

  /** As a policy writes it. */
  public String words() {
    return "{since: %s, releases: '%s'}".formatted(since, releases);
  }
}
