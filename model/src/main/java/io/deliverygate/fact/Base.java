package io.deliverygate.fact;

/**
 * What a change is compared with to see what it loosens: the last commit in common with the main
 * branch; on that branch itself the last release.
 *
 * @param commit full id of the commit
 * @param reason why that one, as a clause
 */
public record Base(String commit, String reason, String source) implements Fact {

  private static final int SHOWN = 12;

  /** The commit and why it was chosen, as a clause. */
  public String words() {
    String shown = commit.substring(0, Math.min(SHOWN, commit.length()));
    return "compared with %s: %s".formatted(shown, reason);
  }
}
