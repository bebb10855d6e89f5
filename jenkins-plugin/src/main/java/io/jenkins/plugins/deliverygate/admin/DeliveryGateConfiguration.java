package io.jenkins.plugins.deliverygate.admin;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.BulkChange;
import hudson.Extension;
import hudson.ExtensionList;
import hudson.Util;
import hudson.util.FormValidation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.GlobalConfiguration;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.verb.POST;

/** What administrators set for all of Jenkins. */
@Extension
@Symbol("deliveryGate")
public final class DeliveryGateConfiguration extends GlobalConfiguration {

  private static final int LEAST_HEAP = 64;
  private static final int MOST_HEAP = 16384;
  private static final int MOST_MINUTES = 240;

  private int heapMegabytes = 1024;
  private int minutes = 15;
  private boolean onBuiltInNode;
  @CheckForNull private PinnedFile policy;
  private List<PinnedFile> packs = new ArrayList<>();
  private List<DeliveryGateRole> roles = new ArrayList<>();

  public DeliveryGateConfiguration() {
    load();
  }

  public static DeliveryGateConfiguration get() {
    return ExtensionList.lookupSingleton(DeliveryGateConfiguration.class);
  }

  public int getHeapMegabytes() {
    return heapMegabytes;
  }

  /** Heap of an evaluation's JVM on the agent, in megabytes. */
  @DataBoundSetter
  public void setHeapMegabytes(int heapMegabytes) {
    this.heapMegabytes = within(heapMegabytes, LEAST_HEAP, MOST_HEAP, "heapMegabytes");
    save();
  }

  public int getMinutes() {
    return minutes;
  }

  /** How long an evaluation may take, in minutes. */
  @DataBoundSetter
  public void setMinutes(int minutes) {
    this.minutes = within(minutes, 1, MOST_MINUTES, "minutes");
    save();
  }

  public boolean isOnBuiltInNode() {
    return onBuiltInNode;
  }

  /** Whether rules of workspaces may run on the machine of the controller. */
  @DataBoundSetter
  public void setOnBuiltInNode(boolean onBuiltInNode) {
    this.onBuiltInNode = onBuiltInNode;
    save();
  }

  @CheckForNull
  public PinnedFile getPolicy() {
    return policy;
  }

  /** Policy for all jobs; null for none. */
  @DataBoundSetter
  public void setPolicy(@CheckForNull PinnedFile policy) {
    this.policy = policy == null ? null : usable(policy);
    save();
  }

  public List<PinnedFile> getPacks() {
    return List.copyOf(packs);
  }

  /** Rule packs for all jobs. */
  @DataBoundSetter
  public void setPacks(@CheckForNull List<PinnedFile> packs) {
    List<PinnedFile> usable = new ArrayList<>();
    Util.fixNull(packs).forEach(pack -> usable.add(usable(pack)));
    this.packs = usable;
    save();
  }

  public List<DeliveryGateRole> getRoles() {
    return List.copyOf(roles);
  }

  /** Who may approve releases and waivers, in which role. */
  @DataBoundSetter
  public void setRoles(@CheckForNull List<DeliveryGateRole> roles) {
    this.roles = new ArrayList<>(Util.fixNull(roles));
    save();
  }

  /**
   * What the form leaves out is none; where something in it is wrong, all stays as it was. At no
   * moment is there no policy in between.
   */
  @Override
  public boolean configure(StaplerRequest2 req, JSONObject json) throws FormException {
    PinnedFile policyBefore = policy;
    List<PinnedFile> packsBefore = packs;
    List<DeliveryGateRole> rolesBefore = roles;
    boolean done = false;
    try (BulkChange one = new BulkChange(this)) {
      req.bindJSON(this, json);
      policy = json.has("policy") ? policy : null;
      packs = json.has("packs") ? packs : new ArrayList<>();
      roles = json.has("roles") ? roles : new ArrayList<>();
      one.commit();
      done = true;
    } catch (IOException e) {
      throw new FormException("cannot be saved: " + e.getMessage(), e, "deliveryGate");
    } finally {
      policy = done ? policy : policyBefore;
      packs = done ? packs : packsBefore;
      roles = done ? roles : rolesBefore;
    }
    return true;
  }

  private static PinnedFile usable(PinnedFile file) {
    if (!file.problem().isEmpty()) {
      throw new IllegalArgumentException(file.getName() + ": " + file.problem());
    }
    return file;
  }

  private static int within(int value, int least, int most, String what) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "deliveryGate: %s is %d, and has to be between %d and %d"
              .formatted(what, value, least, most));
    }
    return value;
  }

  /** Checks the heap. */
  @POST
  public FormValidation doCheckHeapMegabytes(@QueryParameter String value) {
    return between(value, LEAST_HEAP, MOST_HEAP);
  }

  /** Checks the time. */
  @POST
  public FormValidation doCheckMinutes(@QueryParameter String value) {
    return between(value, 1, MOST_MINUTES);
  }

  private static FormValidation between(String value, int least, int most) {
    return Jenkins.get().hasPermission(Jenkins.ADMINISTER)
        ? FormValidation.validateIntegerInRange(value, least, most)
        : FormValidation.ok();
  }
}
