package io.deliverygate.rules.golive;

import io.deliverygate.fact.People;
import java.util.Collection;
import java.util.List;

/**
 * Who approved exactly this version and revision in a role.
 *
 * @param role the role
 * @param holders who is known to hold it, by policy and team records
 * @param given who approved
 * @param entitled who approved and has the role
 */
public record RoleApprovals(
    String role, List<String> holders, List<String> given, List<String> entitled) {

  /** Copies. */
  public RoleApprovals {
    holders = List.copyOf(holders);
    given = List.copyOf(given);
    entitled = List.copyOf(entitled);
  }

  /**
   * The approvals in a role.
   *
   * @param approvers names of who approved
   */
  public static RoleApprovals of(String role, Collection<?> approvers, People people) {
    List<String> given = approvers.stream().map(String.class::cast).toList();
    return new RoleApprovals(
        role,
        people.holders(role),
        given,
        given.stream().filter(by -> people.holds(by, role)).toList());
  }

  /** Those who may approve and surely are not the author of the release. */
  public List<String> entitledBeside(People people, String author) {
    return entitled.stream().filter(by -> people.apart(by, author)).toList();
  }

  /** Those who may approve and of whom nobody knows whether they are the author of the release. */
  public List<String> perhaps(People people, String author) {
    return entitled.stream().filter(by -> people.doubtful(by, author)).toList();
  }

  /** Who has the role, for people to read. */
  public String holder() {
    return String.join(" and ", holders);
  }
}
