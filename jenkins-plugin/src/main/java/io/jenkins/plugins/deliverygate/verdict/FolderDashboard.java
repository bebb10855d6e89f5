package io.jenkins.plugins.deliverygate.verdict;

import com.cloudbees.hudson.plugins.folder.AbstractFolder;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Action;
import hudson.model.ItemGroup;
import java.util.Collection;
import java.util.Set;
import jenkins.model.TransientActionFactory;

/** The dashboard over the jobs of a folder, or the branches of a project. */
public final class FolderDashboard extends Dashboard {

  private final AbstractFolder<?> folder;

  private FolderDashboard(AbstractFolder<?> folder) {
    this.folder = folder;
  }

  @Override
  ItemGroup<?> group() {
    return folder;
  }

  /** Gives every folder its dashboard. */
  @Extension
  @SuppressWarnings("rawtypes")
  public static final class Factory extends TransientActionFactory<AbstractFolder> {

    @Override
    public Class<AbstractFolder> type() {
      return AbstractFolder.class;
    }

    @Override
    public Class<? extends Action> actionType() {
      return FolderDashboard.class;
    }

    @NonNull @Override
    public Collection<? extends Action> createFor(@NonNull AbstractFolder folder) {
      return Set.of(new FolderDashboard(folder));
    }
  }
}
