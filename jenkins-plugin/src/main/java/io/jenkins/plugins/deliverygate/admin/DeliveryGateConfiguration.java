package io.jenkins.plugins.deliverygate.admin;

import hudson.Extension;
import hudson.ExtensionList;
import jenkins.model.GlobalConfiguration;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundSetter;

/** What administrators set for all of Jenkins. */
@Extension
@Symbol("deliveryGate")
public final class DeliveryGateConfiguration extends GlobalConfiguration {

  private int heapMegabytes = 1024;
  private int minutes = 15;
  private boolean onBuiltInNode;

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
}
