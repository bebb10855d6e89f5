package io.deliverygate.evidence.load;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Moment;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Gatling's page says of the run as a whole: each in the line behind its label. */
final class GatlingRun {

  private static final Pattern VALUE = Pattern.compile("<span>(.*?)</span>");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d) GMT");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final Pattern DURATION =
      Pattern.compile("(?:(\\d{1,5})d)? ?(?:(\\d{1,5})h)? ?(?:(\\d{1,5})m)? ?(?:(\\d{1,5})s)?");

  private String label = "";
  private String date = "";
  private String duration = "";
  private String version = "";

  void line(String text) {
    Matcher value = VALUE.matcher(text);
    if (!label.isEmpty() && value.find()) {
      take(value.group(1).strip());
    }
    label = text.contains("simulation-information-label") ? text : "";
  }

  private void take(String value) {
    if (label.contains("Date:")) {
      date = value;
    } else if (label.contains("Duration:")) {
      duration = value;
    } else if (label.contains("Version:")) {
      version = value;
    }
  }

  Optional<String> version() {
    return version.isEmpty() ? Optional.empty() : Optional.of(version);
  }

  /** Start and duration together; unknown where the page has one of them in another form. */
  Moment ended() {
    Optional<Instant> start = start();
    Optional<Duration> lasted = lasted();
    return start.isPresent() && lasted.isPresent()
        ? Moment.of(start.get().plus(lasted.get()))
        : Moment.UNKNOWN;
  }

  /** How long it lasted; unknown where the page has it in another form. */
  Amount seconds() {
    return lasted().map(Duration::toSeconds).map(Amount::of).orElse(Amount.UNKNOWN);
  }

  private Optional<Instant> start() {
    Matcher known = DATE.matcher(date);
    try {
      return known.matches()
          ? Optional.of(LocalDateTime.parse(known.group(1), TIME).toInstant(ZoneOffset.UTC))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Duration> lasted() {
    Matcher parts = DURATION.matcher(duration);
    if (duration.isEmpty() || !parts.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.ofDays(part(parts, 1))
            .plusHours(part(parts, 2))
            .plusMinutes(part(parts, 3))
            .plusSeconds(part(parts, 4)));
  }

  private static long part(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
  }
}
