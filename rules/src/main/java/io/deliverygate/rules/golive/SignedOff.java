package io.deliverygate.rules.golive;

import io.deliverygate.fact.FlowTeam;
import java.util.Collection;

/**
 * That somebody approved exactly this version and revision.
 *
 * @param role role in which it was done
 * @param by who did
 * @param holder who holds the role; empty where no record says
 */
public record SignedOff(String role, String by, String holder) {

  /**
   * An approval, and who may give it.
   *
   * @param teams the flow team, empty where no record names one
   */
  public static SignedOff of(String role, String by, Collection<?> teams) {
    String holder =
        teams.stream()
            .map(FlowTeam.class::cast)
            .map(team -> holder(team, role))
            .findFirst()
            .orElse("");
    return new SignedOff(role, by, holder);
  }

  private static String holder(FlowTeam team, String role) {
    return switch (role) {
      case "chief-product-owner" -> team.chiefProductOwner();
      case "chief-scrum-master" -> team.chiefScrumMaster();
      case "architect" -> team.architect();
      default -> "";
    };
  }

  /** Whether it was given by who holds the role, as far as anybody says who that is. */
  public boolean entitled() {
    return holder.isEmpty() || isBy(holder);
  }

  /** Whether a person gave it; upper and lower case make nobody another. */
  public boolean isBy(String person) {
    return by.strip().equalsIgnoreCase(person.strip());
  }
}
