package io.jenkins.plugins.deliverygate.admin;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/**
 * Who has a role: a user, or all members of a group. The two are told apart, so that nobody gets a
 * group's role by an account of the group's name.
 */
public final class RoleHolder extends AbstractDescribableImpl<RoleHolder> {

  private final String sid;
  private boolean group;
  private String person = "";

  /**
   * A holder.
   *
   * @param sid id of the user, or name of the group
   */
  @DataBoundConstructor
  public RoleHolder(String sid) {
    this.sid = Util.fixNull(sid).strip();
  }

  /** Id of the user, or name of the group. */
  public String getSid() {
    return sid;
  }

  public boolean isGroup() {
    return group;
  }

  /** Whether it is a group. */
  @DataBoundSetter
  public void setGroup(boolean group) {
    this.group = group;
  }

  public String getPerson() {
    return person;
  }

  /** How policies and records write the user, such as {@code Ann <ann@example.com>}. */
  @DataBoundSetter
  public void setPerson(String person) {
    this.person = Util.fixNull(person).strip();
  }

  /** What Jenkins knows of it. */
  @Extension
  public static final class DescriptorImpl extends Descriptor<RoleHolder> {

    @NonNull @Override
    public String getDisplayName() {
      return "Holder of a role";
    }

    /** Whether there is something to check. */
    @POST
    public FormValidation doCheckSid(@QueryParameter String value) {
      return Jenkins.get().hasPermission(Jenkins.ADMINISTER)
          ? FormValidation.validateRequired(value)
          : FormValidation.ok();
    }
  }
}
