package io.jenkins.plugins.deliverygate.admin;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A role such as chief-product-owner, and who holds it. Only administrators give roles. */
public final class DeliveryGateRole extends AbstractDescribableImpl<DeliveryGateRole> {

  private final String name;
  private List<RoleHolder> holders = new ArrayList<>();

  /**
   * A role.
   *
   * @param name as policies and Pipelines write it
   */
  @DataBoundConstructor
  public DeliveryGateRole(String name) {
    this.name = Util.fixNull(name).strip();
  }

  /** As policies and Pipelines write it. */
  public String getName() {
    return name;
  }

  public List<RoleHolder> getHolders() {
    return List.copyOf(holders);
  }

  /** Who holds it. */
  @DataBoundSetter
  public void setHolders(List<RoleHolder> holders) {
    this.holders = new ArrayList<>(Util.fixNull(holders));
  }

  /** What Jenkins knows of it. */
  @Extension
  public static final class DescriptorImpl extends Descriptor<DeliveryGateRole> {

    @NonNull @Override
    public String getDisplayName() {
      return "Role";
    }

    /** A name with a comma could not be asked for. */
    @POST
    public FormValidation doCheckName(@QueryParameter String value) {
      if (!Jenkins.get().hasPermission(Jenkins.ADMINISTER)) {
        return FormValidation.ok();
      }
      return Util.fixNull(value).contains(",")
          ? FormValidation.error("A role's name has no comma")
          : FormValidation.validateRequired(value);
    }
  }
}
