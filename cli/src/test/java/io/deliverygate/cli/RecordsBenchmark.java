package io.deliverygate.cli;

import io.deliverygate.evidence.collect.EvidenceCollector;
import io.deliverygate.evidence.layout.ProjectFolder;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.evaluate.Evaluator;
import io.deliverygate.verdict.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long the records of a large flow take: 500 stories, 150 people in 12 teams, the events and
 * deployments of a year. The first pass is that of a cold JVM, the others are its medians. Run as
 * docs/benchmarks.md says.
 */
final class RecordsBenchmark {

  private static final int TEAMS = 12;
  private static final int STORIES = 500;
  private static final int PEOPLE = 150;
  private static final int SPRINTS = 26;
  private static final LocalDate FIRST_DAY = LocalDate.parse("2025-11-24");
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final int RUNS = Integer.getInteger("runs", 9);

  private RecordsBenchmark() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    Path project = Files.createTempDirectory("records");
    Path records = Files.createDirectory(project.resolve("delivery"));
    Files.writeString(records.resolve("product.yaml"), product());
    Files.writeString(records.resolve("flow.yaml"), flow());
    Files.writeString(records.resolve("backlog.yaml"), backlog());
    RuleBase.shipped().gates().forEach(RuleBase.shipped()::rules);
    for (int run = 1; run <= RUNS; run++) {
      long start = System.nanoTime();
      Snapshot snapshot = collect(project, records);
      long read = System.nanoTime();
      Verdict verdict =
          new Evaluator(RuleBase.shipped(), snapshot, policy()).evaluate(NOW, List.of());
      long done = System.nanoTime();
      out.printf(
          "run %d: %d facts read in %d ms, %d rules asked in %d ms: %s%n",
          run,
          snapshot.stream().count(),
          Duration.ofNanos(read - start).toMillis(),
          verdict.gates().stream().mapToInt(gate -> gate.rules().size()).sum(),
          Duration.ofNanos(done - read).toMillis(),
          verdict.gates().stream()
              .map(gate -> gate.id() + " " + gate.rules().stream().mapToInt(r -> r.checked()).sum())
              .collect(Collectors.joining(", ")));
    }
  }

  private static Snapshot collect(Path project, Path records) throws IOException {
    return EvidenceCollector.collect(
        ProjectFolder.read(project), Map.of(), records, project.resolve("out"), NOW);
  }

  private static Policy policy() {
    Policy standard = Policy.standard(RuleBase.shipped().gates());
    Map<String, GateMode> modes = new HashMap<>(standard.gates());
    modes.replaceAll((gate, mode) -> GateMode.ENFORCED);
    return standard.withGates(modes);
  }

  private static String product() {
    return """
        product: {name: Payments, goal: Shops are paid at once, zone: Europe/Berlin}
        milestones:
          - {id: M-1, title: Instant payments, due: 2026-12-31}
        """;
  }

  private static String person(int i) {
    return "Person " + i % PEOPLE;
  }

  private static String flow() {
    StringBuilder text = new StringBuilder();
    text.append("flow-team: {name: Flow, chief-product-owner: Ann, chief-scrum-master: Bea}\n");
    text.append("teams:\n");
    for (int team = 0; team < TEAMS; team++) {
      text.append("  - id: T").append(team).append("\n    name: Team ").append(team);
      text.append("\n    members:\n");
      for (int i = team; i < PEOPLE; i += TEAMS) {
        String role = i < TEAMS ? "product-owner" : i < 2 * TEAMS ? "scrum-master" : "developer";
        text.append("      - {name: ").append(person(i)).append(", roles: [").append(role);
        text.append("], emails: [p").append(i).append("@example.org]}\n");
      }
    }
    text.append("sprints:\n");
    IntStream.range(0, SPRINTS).forEach(i -> sprint(text, i));
    text.append("environments: [{id: live, kind: production}]\ndeployments:\n");
    IntStream.range(0, 250).forEach(i -> deployment(text, i));
    return text.toString();
  }

  private static void sprint(StringBuilder text, int number) {
    LocalDate first = FIRST_DAY.plusDays(14L * number);
    text.append("  - id: S").append(number).append("\n    start: ").append(first);
    text.append("\n    end: ").append(first.plusDays(13)).append("\n    capacity: 240\n");
    text.append("    goal: Goal ").append(number).append("\n    events:\n");
    event(text, "planning-1", "", first, "[chief-product-owner, product-owner]");
    event(text, "planning-2", "", first, "[chief-product-owner, product-owner]");
    for (int team = 0; team < TEAMS; team++) {
      String at = "team: T" + team + ", ";
      event(text, "team-planning", at, first, "[product-owner, scrum-master, developer]");
      event(text, "backlog-refinement", at, first.plusDays(3), "[product-owner, developer]");
      event(text, "backlog-refinement", at, first.plusDays(10), "[product-owner, developer]");
      for (int day = 1; day < 11; day++) {
        event(text, "daily", at, first.plusDays(day), "[developer]");
      }
    }
    event(text, "scrum-of-scrums", "", first.plusDays(2), "[chief-scrum-master, scrum-master]");
    event(text, "scrum-of-scrums", "", first.plusDays(9), "[chief-scrum-master, scrum-master]");
    event(text, "review", "", first.plusDays(11), "[product-owner, developer, stakeholder]");
    event(text, "retrospective", "", first.plusDays(11), "[scrum-master, developer]");
  }

  private static void event(
      StringBuilder text, String kind, String team, LocalDate day, String roles) {
    text.append("      - {kind: ").append(kind).append(", ").append(team).append("on: ");
    text.append(day).append(", minutes: 60, roles: ").append(roles).append("}\n");
  }

  private static void deployment(StringBuilder text, int i) {
    LocalDate day = FIRST_DAY.plusDays(i);
    text.append("  - {id: D").append(i).append(", environment: live, version: 1.").append(i);
    text.append(", at: \"").append(day).append("T09:00:00Z\", changes: [{commit: c").append(i);
    text.append(", committed: \"").append(day.minusDays(1)).append("T15:00:00Z\"}]}\n");
  }

  private static String backlog() {
    StringBuilder text = new StringBuilder("epics:\n");
    for (int epic = 0; epic < 40; epic++) {
      text.append("  - {id: E").append(epic).append(", title: Epic ").append(epic);
      text.append(", milestone: M-1, contribution: more, value: 10 EUR, effort: 20}\n");
    }
    text.append("stories:\n");
    IntStream.range(0, STORIES).forEach(i -> story(text, i));
    return text.toString();
  }

  private static void story(StringBuilder text, int i) {
    int sprint = i * (SPRINTS - 1) / STORIES;
    boolean last = sprint >= SPRINTS - 3;
    LocalDate day = FIRST_DAY.plusDays(14L * sprint);
    text.append("  - id: S-").append(i).append("\n    title: Story ").append(i);
    text.append("\n    status: ").append(last ? "planned" : "done");
    text.append("\n    epic: E").append(i % 40).append("\n    role: shop owner\n");
    text.append("    want: thing ").append(i).append("\n    benefit: money ").append(i);
    text.append("\n    points: 3\n    sprint: S").append(sprint).append("\n    team: T");
    text.append(i % TEAMS).append("\n    refined: {on: ").append(day.minusDays(7));
    text.append(", participants: [").append(person(i)).append(", ").append(person(i + 12));
    text.append("]}\n");
    if (i > 0) {
      text.append("    depends-on: [S-").append(i - 1).append("]\n");
    }
    if (!last) {
      text.append("    started: ").append(day).append("\n    finished: ").append(day.plusDays(9));
      text.append("\n    accepted: {by: ").append(person(i % TEAMS)).append(", on: ");
      text.append(day.plusDays(10)).append("}\n");
    }
    text.append("    criteria:\n");
    for (int criterion = 1; criterion <= 3; criterion++) {
      text.append("      - {id: AC-").append(criterion).append(", given: a payment of ");
      text.append(criterion).append(" EUR, when: it is sent, then: the account has ");
      text.append(criterion).append(" EUR less}\n");
    }
  }
}
