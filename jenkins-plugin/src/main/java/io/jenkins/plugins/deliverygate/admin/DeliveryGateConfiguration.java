package io.jenkins.plugins.deliverygate.admin;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Extension;
import hudson.ExtensionList;
import hudson.Util;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.GlobalConfiguration;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.StaplerRequest2;

/** What administrators set for all of Jenkins. */
@Extension
@Symbol("deliveryGate")
public final class DeliveryGateConfiguration extends GlobalConfiguration {

  private int heapMegabytes = 1024;
  private int minutes = 15;
  private boolean onBuiltInNode;
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
    this.heapMegabytes = heapMegabytes;
    save();
  }

  public int getMinutes() {
    return minutes;
  }

  /** How long an evaluation may take, in minutes. */
  @DataBoundSetter
  public void setMinutes(int minutes) {
    this.minutes = minutes;
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

  public List<DeliveryGateRole> getRoles() {
    return List.copyOf(roles);
  }

  /** Who may approve releases and waivers, in which role. */
  @DataBoundSetter
  public void setRoles(@CheckForNull List<DeliveryGateRole> roles) {
    this.roles = new ArrayList<>(Util.fixNull(roles));
    save();
  }

  /** What the form leaves out is none. */
  @Override
  public boolean configure(StaplerRequest2 req, JSONObject json) {
    roles = new ArrayList<>();
    req.bindJSON(this, json);
    save();
    return true;
  }
}
