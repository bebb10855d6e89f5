package io.deliverygate.fact;

import java.util.List;

/**
 * A finding or duplicate that the baseline of a module accepts, once.
 *
 * @param module module whose baseline lists it
 * @param fingerprint what it is known by wherever it stands: see {@link Flaw#fingerprint()}
 * @param tool the tool that found it
 * @param rule the tool's name for its rule
 * @param files the files that it stands in, one for each place
 * @param gone those of these files that are no longer there
 * @param text what was said of it, in short
 */
public record AcceptedFlaw(
    String module,
    String fingerprint,
    String tool,
    String rule,
    List<String> files,
    List<String> gone,
    String text,
    String source)
    implements Fact {

  public AcceptedFlaw {
    files = List.copyOf(files);
    gone = List.copyOf(gone);
  }

  /** What it is, and where, for people. */
  public String words() {
    return Flaw.words(tool, rule, files, text);
  }
}
