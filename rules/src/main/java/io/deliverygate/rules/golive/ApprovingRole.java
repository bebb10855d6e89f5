package io.deliverygate.rules.golive;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A role that has to approve the release.
 *
 * @param role the role
 * @param holders who is known to have it, by policy and team records
 */
public record ApprovingRole(String role, List<String> holders) {

  /** Copies. */
  public ApprovingRole {
    holders = List.copyOf(holders);
  }

  /** Some approvers, for people to read. */
  public static String names(Collection<?> approvers) {
    return approvers.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }
}
