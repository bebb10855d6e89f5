package io.deliverygate.fact;

/**
 * A file of policy in the project's repository as it was at the {@link Base}.
 *
 * @param path path relative to the project's root
 * @param role what it was to the project
 * @param text its text
 * @param now of another policy and its tables, the text today, empty where it is gone; of what is
 *     in force today that is not said here
 */
public record BasePolicy(String path, Role role, String text, String now, String source)
    implements Fact {

  /**
   * What a file of policy is to a project, those of the project in the order in which they count.
   */
  public enum Role {
    /** That of the project, by what the base itself says. */
    PROJECT,
    /** That of the project, by what is asked for today. */
    NAMED,
    /** That of rules in the repository. */
    RULE_PACK,
    /** That of the organisation, where it lies in the repository. */
    ORGANISATION,
    /** That of a folder of the organisation. */
    FOLDER,
    /** One that was there, and is not in force. */
    OTHER,
    /** Rows that another one of these names. */
    TABLE
  }
}
