package io.jenkins.plugins.deliverygate.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What becomes of the build when its gates do not pass. */
public enum OnFailure {
  /** The build fails, and the Pipeline goes no further. */
  STOP,
  /** Failed gates make the build unstable, and it goes on; what could not be judged stops it. */
  UNSTABLE,
  /** The verdict is recorded and returned; what follows is up to the script. */
  REPORT;

  /** How Pipelines spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a Pipeline's word.
   *
   * @throws IllegalArgumentException where there is no such word; the message names all
   */
  public static OnFailure of(String word) {
    return Arrays.stream(values())
        .filter(choice -> choice.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(word)));
  }

  private static String unknown(String word) {
    String words = Arrays.stream(values()).map(OnFailure::word).collect(Collectors.joining(", "));
    return "deliveryGate: onFailure '" + word + "' is unknown: write one of " + words;
  }
}
