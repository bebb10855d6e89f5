package io.jenkins.plugins.deliverygate.admin;

import hudson.model.Job;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What administrators say about the builds of a job.
 *
 * @param policies the organisation's policy, then those of the folders, outermost first; each may
 *     only tighten what those before it say
 * @param packs rule packs
 */
public record JobGovernance(List<SentFile> policies, List<SentFile> packs) {

  public JobGovernance {
    policies = List.copyOf(policies);
    packs = List.copyOf(packs);
  }

  /**
   * What holds for a job. Each file is what its digest says, at this moment.
   *
   * @throws hudson.AbortException where a file cannot be had so; nothing is evaluated without it
   */
  public static JobGovernance of(Job<?, ?> job) throws IOException, InterruptedException {
    DeliveryGateConfiguration everywhere = DeliveryGateConfiguration.get();
    List<PinnedFile> policies = new ArrayList<>();
    List<PinnedFile> packs = new ArrayList<>(everywhere.getPacks());
    for (DeliveryGateFolderProperty folder : DeliveryGateFolderProperty.above(job)) {
      if (folder.getPolicy() != null) {
        policies.add(folder.getPolicy());
      }
      packs.addAll(folder.getPacks());
    }
    if (everywhere.getPolicy() != null) {
      policies.add(0, everywhere.getPolicy());
    } else if (!policies.isEmpty()) {
      policies.add(0, nothing());
    }
    return new JobGovernance(sent(policies), sent(packs));
  }

  /** The first policy may set anything; so that a folder's is not the first, one says nothing. */
  private static PinnedFile nothing() {
    PinnedFile nothing = new PinnedFile("organisation.yaml");
    nothing.setText("# no policy for all of this Jenkins\n");
    return nothing;
  }

  private static List<SentFile> sent(List<PinnedFile> files)
      throws IOException, InterruptedException {
    List<SentFile> sent = new ArrayList<>();
    for (PinnedFile file : files) {
      sent.add(new SentFile(file.getName(), file.content()));
    }
    return sent;
  }

  /**
   * A file that goes to the agent.
   *
   * @param name its name there, as messages show it
   * @param content where it is on the controller
   */
  public record SentFile(String name, Path content) {}
}
