package io.deliverygate.evidence.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a pipeline of GitLab does: the names of its jobs that run, and the stages in which they do.
 * A commit sets it off. A stage without a job counts only where other files may bring one.
 */
final class GitLabStages {

  /** Keys at the top that are no jobs. */
  private static final Set<String> NO_JOBS =
      Set.of(
          "default",
          "include",
          "stages",
          "variables",
          "workflow",
          "spec",
          "image",
          "services",
          "cache",
          "before_script",
          "after_script");

  /** Keys of which a job has at least one. */
  private static final Set<String> WORK = Set.of("script", "run", "trigger", "extends");

  private static final String DEFAULT_STAGE = "test";
  private static final int MOST_PARENTS = 11;

  private GitLabStages() {}

  static Stages of(String label, String text) {
    PipelineYaml file = PipelineYaml.of(label, text);
    boolean whole = !file.at("include").isThere();
    List<String> names = new ArrayList<>(List.of("commit"));
    if (!whole) {
      names.addAll(file.at("stages").words());
    }
    Map<String, PipelineYaml> entries = file.entries();
    for (Map.Entry<String, PipelineYaml> entry : entries.entrySet()) {
      PipelineYaml job = entry.getValue();
      if (isJob(entry.getKey(), job) && !isOff(job)) {
        names.add(entry.getKey());
        names.add(stage(job, entries, MOST_PARENTS).orElse(DEFAULT_STAGE));
      }
    }
    return new Stages(names, whole);
  }

  private static boolean isJob(String key, PipelineYaml job) {
    boolean does = WORK.stream().anyMatch(work -> job.at(work).isThere());
    return does && !NO_JOBS.contains(key) && !key.startsWith(".");
  }

  /** The stage that a job names, or that the jobs name which it extends, the last one first. */
  private static Optional<String> stage(
      PipelineYaml job, Map<String, PipelineYaml> jobs, int parents) {
    if (job.at("stage").isThere()) {
      return Optional.of(job.at("stage").text());
    }
    List<String> extended = new ArrayList<>(job.at("extends").words());
    Collections.reverse(extended);
    return parents == 0
        ? Optional.empty()
        : extended.stream()
            .filter(jobs::containsKey)
            .flatMap(parent -> stage(jobs.get(parent), jobs, parents - 1).stream())
            .findFirst();
  }

  /** Whether none of its rules lets it run. */
  private static boolean isOff(PipelineYaml job) {
    List<PipelineYaml> rules = job.at("rules").items();
    boolean never = !rules.isEmpty() && rules.stream().allMatch(GitLabStages::isNever);
    return never || isNever(job);
  }

  private static boolean isNever(PipelineYaml rule) {
    return rule.at("when").text().equals("never");
  }
}
