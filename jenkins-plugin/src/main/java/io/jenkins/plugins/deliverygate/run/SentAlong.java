package io.jenkins.plugins.deliverygate.run;

import hudson.FilePath;
import hudson.model.Run;
import io.jenkins.plugins.deliverygate.admin.JobGovernance;
import io.jenkins.plugins.deliverygate.approval.AttestedFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the controller sends along with an evaluation, as options of the command. */
record SentAlong(List<String> arguments) {

  /**
   * Puts everything into a folder on the agent.
   *
   * @param scratch a folder of this evaluation alone
   */
  static SentAlong to(FilePath scratch, Run<?, ?> run) throws IOException, InterruptedException {
    JobGovernance governance = JobGovernance.of(run.getParent());
    List<String> arguments = new ArrayList<>();
    arguments.add("--out=" + scratch.child("out").getRemote());
    send(governance.policies(), "--org-policy", scratch, arguments);
    send(governance.packs(), "--rules", scratch, arguments);
    arguments.add("--attested=" + AttestedFiles.to(scratch, run.getParent()).getRemote());
    return new SentAlong(arguments);
  }

  private static void send(
      List<JobGovernance.SentFile> files, String option, FilePath scratch, List<String> arguments)
      throws IOException, InterruptedException {
    for (JobGovernance.SentFile file : files) {
      FilePath target = scratch.child(arguments.size() + "").child(file.name());
      target.copyFrom(file.content().toUri().toURL());
      arguments.add(option + "=" + target.getRemote());
    }
  }
}
