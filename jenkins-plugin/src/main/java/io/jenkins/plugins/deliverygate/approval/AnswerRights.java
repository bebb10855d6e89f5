package io.jenkins.plugins.deliverygate.approval;

import io.jenkins.plugins.deliverygate.admin.DeliveryGatePermissions;
import java.util.List;

/** Who may answer a request, in which roles, and why somebody may not. */
final class AnswerRights {

  private final ApprovalAction action;
  private final ApprovalRequest request;
  private Involved involved;

  AnswerRights(ApprovalAction action, ApprovalRequest request) {
    this.action = action;
    this.request = request;
  }

  /**
   * Who asked, and who wrote the changes. It reads other builds: call it only where it is needed,
   * and before the lock of the action, for which Pipelines wait.
   */
  Involved involved() {
    if (involved == null) {
      involved = Involved.of(action.getRun());
    }
    return involved;
  }

  /** The roles in which somebody can approve; the caller holds the lock of the action. */
  List<String> rolesFor(Approver approver) throws Refusal {
    requirePermission(approver);
    requireRole(approver);
    String problem = involved().problem(approver);
    if (!problem.isEmpty()) {
      throw Refusal.forbidden(problem);
    }
    requireWaiting();
    if (request.isApprovedBy(approver)) {
      throw Refusal.forbidden(
          approver.id() + " approved already, and everybody counts once, for one role");
    }
    RoleBook roles = RoleBook.now();
    return request.openRoles().stream().filter(role -> roles.holds(approver, role)).toList();
  }

  /**
   * The role to approve in.
   *
   * @param role as asked for; empty for the only one that is open
   */
  String roleFor(Approver approver, String role) throws Refusal {
    List<String> open = rolesFor(approver);
    if (open.isEmpty()) {
      throw Refusal.forbidden(
          "in the roles of " + approver.id() + " enough people approved already");
    }
    if (role.isEmpty() && open.size() > 1) {
      throw Refusal.bad("name the role to approve in: " + String.join(" or ", open));
    }
    String chosen = role.isEmpty() ? open.get(0) : role;
    if (!open.contains(chosen)) {
      throw Refusal.forbidden(
          "%s cannot approve as %s, only as %s"
              .formatted(approver.id(), Texts.line(chosen), String.join(" or ", open)));
    }
    return chosen;
  }

  /** The role to reject in; who asked for it may reject it, too. */
  String roleToReject(Approver approver) throws Refusal {
    requirePermission(approver);
    return requireRole(approver);
  }

  private void requirePermission(Approver approver) throws Refusal {
    if (!action.getRun().getParent().hasPermission(DeliveryGatePermissions.APPROVE)) {
      throw Refusal.forbidden(
          approver.id() + " lacks the permission Delivery Gate/Approve on this job");
    }
  }

  private String requireRole(Approver approver) throws Refusal {
    RoleBook roles = RoleBook.now();
    return request.terms().roles().stream()
        .filter(role -> roles.holds(approver, role))
        .findFirst()
        .orElseThrow(() -> Refusal.forbidden(withoutRole(approver)));
  }

  private String withoutRole(Approver approver) {
    return approver.id()
        + " does not have the role "
        + String.join(" or ", request.terms().roles());
  }

  void requireWaiting() throws Refusal {
    if (!isWaiting()) {
      throw Refusal.late("this request does not wait for an answer any more");
    }
  }

  boolean isWaiting() {
    return request.isWaiting() && action.getRun().isBuilding();
  }
}
