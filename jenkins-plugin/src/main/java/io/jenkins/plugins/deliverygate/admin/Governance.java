package io.jenkins.plugins.deliverygate.admin;

import hudson.model.Job;
import java.nio.file.Path;
import java.util.List;

/**
 * What administrators say about the builds of a job.
 *
 * @param policies the organisation's policy, then those of the folders, outermost first; each may
 *     only tighten what those before it say
 * @param packs rule packs
 */
public record Governance(List<SentFile> policies, List<SentFile> packs) {

  public Governance {
    policies = List.copyOf(policies);
    packs = List.copyOf(packs);
  }

  /** What holds for a job. */
  public static Governance of(Job<?, ?> job) {
    return new Governance(List.of(), List.of());
  }

  /**
   * A file that goes to the agent.
   *
   * @param name its name there, as messages show it
   * @param content where it is on the controller
   */
  public record SentFile(String name, Path content) {}
}
