package io.deliverygate.evidence.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a workflow of GitHub Actions does: the names of its jobs and steps that are not switched
 * off, and the events that set it off. A job in an environment deploys to it.
 */
final class GitHubStages {

  private GitHubStages() {}

  static Stages of(String label, String text) {
    PipelineYaml workflow = PipelineYaml.of(label, text);
    List<String> names = new ArrayList<>(workflow.at("on").words());
    boolean whole = true;
    for (Map.Entry<String, PipelineYaml> job : workflow.at("jobs").entries().entrySet()) {
      if (!isOff(job.getValue())) {
        names.add(job.getKey());
        names.addAll(names(job.getValue()));
        whole &= !job.getValue().at("uses").isThere();
      }
    }
    return new Stages(names, whole);
  }

  private static List<String> names(PipelineYaml job) {
    List<String> names = new ArrayList<>(List.of(job.at("name").text()));
    if (job.at("environment").isThere()) {
      names.add("deploy");
    }
    job.at("steps").items().stream()
        .filter(step -> !isOff(step))
        .map(step -> step.at("name").text())
        .forEach(names::add);
    return names;
  }

  private static boolean isOff(PipelineYaml jobOrStep) {
    String condition = jobOrStep.at("if").text().replaceAll("[\\s${}]", "");
    return condition.equals("false");
  }
}
