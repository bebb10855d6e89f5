package io.jenkins.plugins.deliverygate.approval;

import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A role of a request: who holds it, and who approved in it. */
@ExportedBean(defaultVisibility = 3)
public final class AskedRole {

  private final String name;
  private final List<GivenApproval> approvals;
  private final int missing;

  AskedRole(String name, ApprovalRequest request) {
    this.name = name;
    this.approvals = request.approvals(name);
    this.missing = Math.max(0, request.terms().quorum() - approvals.size());
  }

  @Exported
  public String getName() {
    return name;
  }

  /** Who approved in it. */
  @Exported
  public List<GivenApproval> getApprovals() {
    return approvals;
  }

  /** How many more people have to approve. */
  @Exported
  public int getMissing() {
    return missing;
  }

  /** Who can. */
  public String getHolders() {
    return RoleBook.now().holdersText(name);
  }
}
