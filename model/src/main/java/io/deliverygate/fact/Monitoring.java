package io.deliverygate.fact;

import io.deliverygate.io.Word;

/**
 * One way in which the running system is watched.
 *
 * @param line where the record begins in its file
 */
@Section(
    key = "monitoring",
    area = EvidenceKind.GO_LIVE,
    value = "How the running system is watched.")
public record Monitoring(
    @Key(value = "which way", required = true) MonitoringKind kind,
    @Key(value = "what is watched", says = Says.TITLE) String target,
    @Key(value = "where it is seen", required = true, says = Says.PLACE) String link,
    @Key(value = "since when it is in place", past = true) Day since,
    int line,
    String source)
    implements Declared {
  /** The kind as files spell it. */
  public String kindWord() {
    return Word.of(kind);
  }
}
