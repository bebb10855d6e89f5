package io.deliverygate.evidence.sarif;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One run of one tool, read to its end: only then the rules and folders are all known. */
final class Run {

  private static final String FIX = "fix what stopped the tool, then run it again";

  /** Tools that list every file that they looked at, without saying that of each. */
  private static final Pattern LISTS_ALL = Pattern.compile("(?i)eslint.*");

  private final JsonPass json;
  private final Tool tool;
  private final Artifacts artifacts = new Artifacts();
  private final Deque<Result> results = new ArrayDeque<>();
  private final List<ToolInvocation.RuleSetting> settings = new ArrayList<>();
  private Optional<Instant> ended = Optional.empty();
  private boolean hasResults;

  Run(JsonPass json) {
    this.json = json;
    this.tool = new Tool(json);
  }

  /** Reads a {@code run}. */
  void read() throws UnreadableReport, IOException {
    json.object(this::field);
    if (tool.name().isBlank()) {
      throw json.bad("a run names no tool");
    }
    if (!hasResults) {
      throw json.bad(tool.name() + " states no results, not even an empty list", FIX);
    }
  }

  private void field(String name) throws UnreadableReport, IOException {
    switch (name) {
      case "tool" -> tool.read();
      case "invocations" -> json.array(this::invocation);
      case "originalUriBaseIds" -> artifacts.readBases(json);
      case "artifacts" -> json.array(() -> artifacts.readListed(json));
      case "results" -> results();
      case "externalPropertyFileReferences" -> json.object(this::elsewhere);
      default -> {}
    }
  }

  private void invocation() throws UnreadableReport, IOException {
    ToolInvocation invocation = ToolInvocation.read(json);
    if (invocation.problem().isPresent()) {
      String why = invocation.problem().get();
      throw json.bad("the tool did not finish its run" + (why.isEmpty() ? "" : ": " + why), FIX);
    }
    ended = invocation.ended().or(() -> ended);
    settings.addAll(invocation.settings());
  }

  private void results() throws UnreadableReport, IOException {
    hasResults = hasResults || !json.isNull();
    json.array(this::result);
  }

  private void result() throws UnreadableReport, IOException {
    Result result = Result.read(json);
    if (result.counts()) {
      results.add(result);
    }
  }

  private void elsewhere(String name) throws UnreadableReport, IOException {
    if (name.equals("results")) {
      json.array(
          () -> {
            throw json.bad("its results lie in other files", "let the tool write one file");
          });
    }
  }

  Tool tool() {
    return tool;
  }

  Artifacts artifacts() {
    return artifacts;
  }

  /**
   * Names the files that the tool looked at, where the run lists them.
   *
   * @param file takes each
   * @param listed is told that there are no others
   */
  void nameTargets(Consumer<String> file, Runnable listed) {
    boolean all = LISTS_ALL.matcher(tool.name()).matches();
    List<String> targets = artifacts.targets(all);
    targets.forEach(file);
    if (!targets.isEmpty()) {
      listed.run();
    }
  }

  /** When the tool ended, where it says so. */
  Optional<Instant> ended() {
    return ended;
  }

  /** The next result that is a finding; each is given once. */
  Optional<Result> next() {
    return Optional.ofNullable(results.poll());
  }

  /** What the tool was told about its rules, by their names. */
  Map<String, Importance> settings() {
    Map<String, Importance> told = new HashMap<>();
    for (ToolInvocation.RuleSetting each : settings) {
      told.merge(tool.rule(each.rule()).id(), each.importance(), Importance::and);
    }
    return told;
  }
}
