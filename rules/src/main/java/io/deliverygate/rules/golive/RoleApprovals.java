package io.deliverygate.rules.golive;

import io.deliverygate.fact.FlowTeam;
import java.util.Collection;
import java.util.List;

/**
 * Who approved exactly this version and revision in a role.
 *
 * @param role the role
 * @param holder who holds it; empty where no record says
 * @param given who approved
 */
public record RoleApprovals(String role, String holder, List<String> given) {

  /** Copies. */
  public RoleApprovals {
    given = List.copyOf(given);
  }

  /**
   * The approvals in a role.
   *
   * @param given names of who approved
   * @param teams the flow team, empty where no record names one
   */
  public static RoleApprovals of(String role, Collection<?> given, Collection<?> teams) {
    String holder =
        teams.stream()
            .map(FlowTeam.class::cast)
            .map(team -> holder(team, role))
            .findFirst()
            .orElse("");
    return new RoleApprovals(role, holder, given.stream().map(String.class::cast).toList());
  }

  private static String holder(FlowTeam team, String role) {
    return switch (role) {
      case "chief-product-owner" -> team.chiefProductOwner();
      case "chief-scrum-master" -> team.chiefScrumMaster();
      case "architect" -> team.architect();
      default -> "";
    };
  }

  /** Those who may approve: who holds the role, or anybody where no record says who does. */
  public List<String> entitled() {
    return given.stream().filter(by -> holder.isEmpty() || same(by, holder)).toList();
  }

  /** Those who may approve and are not the author of the release. */
  public List<String> entitledBeside(String author) {
    return entitled().stream().filter(by -> !same(by, author)).toList();
  }

  /** Upper and lower case make nobody another. */
  private static boolean same(String one, String other) {
    return one.strip().equalsIgnoreCase(other.strip());
  }
}
