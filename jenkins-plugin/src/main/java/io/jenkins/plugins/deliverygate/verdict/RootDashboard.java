package io.jenkins.plugins.deliverygate.verdict;

import hudson.Extension;
import hudson.model.ItemGroup;
import hudson.model.RootAction;
import jenkins.model.Jenkins;

/** The dashboard over all jobs. */
@Extension
public final class RootDashboard extends Dashboard implements RootAction {

  @Override
  ItemGroup<?> group() {
    return Jenkins.get();
  }
}
