package io.jenkins.plugins.deliverygate.admin;

import com.cloudbees.hudson.plugins.folder.AbstractFolder;
import com.cloudbees.hudson.plugins.folder.AbstractFolderProperty;
import com.cloudbees.hudson.plugins.folder.AbstractFolderPropertyDescriptor;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.Descriptor.FormException;
import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.Job;
import hudson.util.FormValidation;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.Stream;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.verb.POST;
import org.springframework.util.AntPathMatcher;

/**
 * What holds for all jobs in a folder, besides what holds everywhere: a policy that may only
 * tighten, further rule packs, and a guard of the release jobs in it.
 */
public final class DeliveryGateFolderProperty extends AbstractFolderProperty<AbstractFolder<?>> {

  @CheckForNull private PinnedFile policy;
  private List<PinnedFile> packs = new ArrayList<>();
  @CheckForNull private ReleaseGuard guard;
  private String guardedJobs = "";

  @DataBoundConstructor
  public DeliveryGateFolderProperty() {
    // everything has a default
  }

  @CheckForNull
  public PinnedFile getPolicy() {
    return policy;
  }

  /** Policy of the folder; null for none. */
  @DataBoundSetter
  public void setPolicy(@CheckForNull PinnedFile policy) {
    this.policy = policy == null ? null : usable(policy);
  }

  public List<PinnedFile> getPacks() {
    return List.copyOf(packs);
  }

  /** Rule packs of the folder, beside those of all Jenkins. */
  @DataBoundSetter
  public void setPacks(@CheckForNull List<PinnedFile> packs) {
    this.packs = new ArrayList<>();
    Util.fixNull(packs).forEach(pack -> this.packs.add(usable(pack)));
  }

  /** Whether it says nothing: the form makes such a one for every folder. */
  boolean isEmpty() {
    return policy == null && packs.isEmpty() && guard == null;
  }

  /** All files that it names. */
  Stream<PinnedFile> files() {
    return Stream.concat(Stream.ofNullable(policy), packs.stream());
  }

  @CheckForNull
  public ReleaseGuard getGuard() {
    return guard;
  }

  /** What release jobs in the folder wait for; null for nothing. */
  @DataBoundSetter
  public void setGuard(@CheckForNull ReleaseGuard guard) {
    this.guard = guard;
  }

  public String getGuardedJobs() {
    return guardedJobs;
  }

  /** Ant pattern of the jobs that the guard is for, by full name within the folder; empty: all. */
  @DataBoundSetter
  public void setGuardedJobs(String guardedJobs) {
    this.guardedJobs = Util.fixNull(guardedJobs).strip();
  }

  /**
   * Whether the guard is for a job.
   *
   * @param folder where these settings are, somewhere above the job
   */
  public boolean guards(Job<?, ?> job, Item folder) {
    String within = job.getFullName().substring(folder.getFullName().length() + 1);
    return guard != null
        && (guardedJobs.isEmpty() || new AntPathMatcher().match(guardedJobs, within));
  }

  /** What folders say of a job, outermost first, as somebody set it who may. */
  static List<DeliveryGateFolderProperty> above(Job<?, ?> job) {
    LinkedList<DeliveryGateFolderProperty> above = new LinkedList<>();
    for (ItemGroup<?> group = job.getParent(); group instanceof Item folder; ) {
      ItemRegister.get()
          .settings(folder, DeliveryGateFolderProperty.class)
          .ifPresent(above::addFirst);
      group = folder.getParent();
    }
    return above;
  }

  private static PinnedFile usable(PinnedFile file) {
    if (!file.problem().isEmpty()) {
      throw new IllegalArgumentException(file.getName() + ": " + file.problem());
    }
    if (file.isLocal()) {
      throw new IllegalArgumentException(
          file.getName() + ": only all of Jenkins can use a file of the controller; upload it");
    }
    return file;
  }

  /** Somebody who may not change it gets back what there is. */
  @Override
  public AbstractFolderProperty<?> reconfigure(StaplerRequest2 req, JSONObject form)
      throws FormException {
    boolean mine = owner == null || owner.hasPermission(DeliveryGatePermissions.CONFIGURE);
    return mine ? super.reconfigure(req, form) : this;
  }

  /** What Jenkins knows of it. */
  @Extension
  @Symbol("deliveryGate")
  public static final class DescriptorImpl extends AbstractFolderPropertyDescriptor {

    @NonNull @Override
    public String getDisplayName() {
      return "Delivery Gate";
    }

    /** Checks the pattern. */
    @POST
    public FormValidation doCheckGuardedJobs(
        @AncestorInPath Item item, @QueryParameter String value) {
      if (item == null || !item.hasPermission(Item.CONFIGURE)) {
        return FormValidation.ok();
      }
      return value.startsWith("/")
          ? FormValidation.error("names within this folder do not start with '/'")
          : FormValidation.ok();
    }
  }
}
