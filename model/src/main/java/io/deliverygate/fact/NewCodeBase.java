package io.deliverygate.fact;

/**
 * Since which commit code counts as new, and why since that one.
 *
 * @param since what the policy asked for: a branch, tag, commit, day, or the last release
 * @param releases which tags the policy calls releases
 * @param commit the commit; empty where all code is new
 * @param reason why that one, as a clause
 */
public record NewCodeBase(
    String since, String releases, String commit, String reason, String source) implements Fact {

  private static final int SHOWN = 12;

  /** What the policy asked for. */
  public NewCodeWindow window() {
    return new NewCodeWindow(since, releases);
  }

  /** What counts as new and why, as a clause. */
  public String words() {
    return commit.isEmpty()
        ? "all code counts as new: " + reason
        : "what changed since %s counts as new: %s".formatted(shownCommit(), reason);
  }

  private String shownCommit() {
    return commit.substring(0, Math.min(SHOWN, commit.length()));
  }
}
