package io.deliverygate.rules;

import io.deliverygate.fact.Blocker;
import io.deliverygate.fact.Dependency;
import io.deliverygate.fact.DeployedChange;
import io.deliverygate.fact.Deployment;
import io.deliverygate.fact.Environment;
import io.deliverygate.fact.Epic;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.FlowTeam;
import io.deliverygate.fact.Incident;
import io.deliverygate.fact.Integration;
import io.deliverygate.fact.Member;
import io.deliverygate.fact.Milestone;
import io.deliverygate.fact.Pipeline;
import io.deliverygate.fact.Product;
import io.deliverygate.fact.Release;
import io.deliverygate.fact.Risk;
import io.deliverygate.fact.Sprint;
import io.deliverygate.fact.SprintEvent;
import io.deliverygate.fact.Story;
import io.deliverygate.fact.Team;
import io.deliverygate.fact.TeamSprint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A shop that three teams build in sprints of two weeks, and that passes every rule of the gate
 * flow. The sprint S2 ended two days ago; every value stands at its limit where it can.
 */
public final class FlowFacts {

  static final List<String> TEAMS = List.of("cart", "pay", "ship");
  static final Instant WINDOW_START = Instant.parse("2025-12-01T12:00:00Z");

  private FlowFacts() {}

  public static Facts good() {
    Facts facts =
        new Facts()
            .with(new Release("shop", "1.0", "pom.xml"))
            .found(EvidenceKind.FLOW, EvidenceKind.PRODUCT)
            .found(EvidenceKind.BACKLOG, EvidenceKind.INTEGRATIONS);
    people(facts);
    sprints(facts);
    events(facts);
    roadmap(facts);
    registers(facts);
    delivery(facts);
    integrations(facts);
    return facts;
  }

  private static void people(Facts facts) {
    facts.with(
        FactOf.type(
            FlowTeam.class,
            "name",
            "Shop",
            "chiefProductOwner",
            "Carla",
            "chiefScrumMaster",
            "Samir",
            "architect",
            "Ada"));
    for (String team : TEAMS) {
      facts.with(FactOf.type(Team.class, "id", team, "name", team));
      facts.with(member(team, "Olga of " + team, "product-owner"));
      facts.with(member(team, "Sven of " + team, "scrum-master"));
      facts.with(
          FactOf.type(
              Member.class,
              "team",
              team,
              "name",
              "Dora of " + team,
              "emails",
              "Dora@" + team + ".example, d@" + team + ".example"));
    }
  }

  static Member member(String team, String name, String role) {
    return FactOf.type(Member.class, "team", team, "name", name, "roles", role);
  }

  private static void sprints(Facts facts) {
    facts.with(sprint("S1", "2026-02-02", "2026-02-13"));
    facts.with(sprint("S2", "2026-02-16", "2026-02-27"));
    facts.with(sprint("S3", "2026-03-02", "2026-03-13"));
    facts.with(
        FactOf.type(
            TeamSprint.class,
            "sprint",
            "S2",
            "team",
            "pay",
            "firstDay",
            "2026-02-16",
            "lastDay",
            "2026-02-27"));
  }

  static Sprint sprint(String id, String first, String last) {
    return FactOf.type(Sprint.class, "id", id, "firstDay", first, "lastDay", last);
  }

  private static void events(Facts facts) {
    String leaders = "chief-product-owner, chief-scrum-master, product-owner, scrum-master";
    String registers = "dependency-register, risk-register";
    facts
        .with(event("planning-1", "2026-02-16", 60, leaders + ", architect", registers))
        .with(event("planning-2", "2026-02-16", 30, leaders, "sprint-goal, mitigations"))
        .with(event("scrum-of-scrums", "2026-02-18", 30, leaders, "notes"))
        .with(event("scrum-of-scrums", "2026-02-25", 60, leaders, "notes"))
        .with(event("review", "2026-02-27", 120, leaders + ", developer, stakeholder", "notes"))
        .with(
            event(
                "retrospective",
                "2026-02-27",
                60,
                leaders + ", developer",
                "prioritised-improvements"))
        .with(
            FactOf.but(
                event("roadmap-refinement", "2026-02-10", 180, leaders + ", architect", "roadmap"),
                "sprint",
                "S1"));
    for (String team : TEAMS) {
      String all = "product-owner, scrum-master, developer";
      facts
          .with(FactOf.but(event("team-planning", "2026-02-16", 90, all, "plan"), "team", team))
          .with(FactOf.but(event("backlog-refinement", "2026-02-19", 60, all, ""), "team", team))
          .with(FactOf.but(event("backlog-refinement", "2026-02-26", 120, all, ""), "team", team))
          .with(FactOf.but(event("daily", "", 15, all, ""), "team", team, "count", 9));
    }
  }

  /** An event of all teams, recorded with the sprint that is judged. */
  static SprintEvent event(String kind, String on, int minutes, String roles, String outputs) {
    return FactOf.type(
        SprintEvent.class,
        "sprint",
        "S2",
        "kind",
        kind,
        "on",
        on,
        "minutes",
        minutes,
        "roles",
        roles,
        "outputs",
        outputs);
  }

  private static void roadmap(Facts facts) {
    facts
        .with(FactOf.type(Product.class, "name", "shop", "goal", "anybody sells within a day"))
        .with(milestone("M1", "2026-01-30", "E1"))
        .with(milestone("M2", "2026-04-03", "E2"))
        .with(FactOf.but(milestone("M3", "2026-06-05", ""), "epics", List.of()))
        .with(epic("E1", ""))
        .with(epic("E2", ""))
        .with(epic("E3", "M3"))
        .with(FactOf.type(Story.class, "id", "SHOP-1", "origin", "feedback"))
        .with(FactOf.type(Story.class, "id", "SHOP-2", "origin", "idea"));
  }

  static Milestone milestone(String id, String due, String epics) {
    return FactOf.type(
        Milestone.class,
        "id",
        id,
        "objective",
        "sellers sell alone",
        "measure",
        "share of sellers without a call",
        "target",
        "80 %",
        "due",
        due,
        "epics",
        epics);
  }

  private static Epic epic(String id, String milestone) {
    return FactOf.type(
        Epic.class, "id", id, "contribution", "sellers need no call", "milestone", milestone);
  }

  private static void registers(Facts facts) {
    facts
        .with(risk("R1", 3, 4, "2026-03-01"))
        .with(FactOf.type(Risk.class, "id", "R2", "likelihood", 2, "impact", 5))
        .with(
            FactOf.type(
                Risk.class, "id", "R3", "likelihood", 5, "impact", 5, "closed", "2026-02-01"))
        .with(
            FactOf.type(
                Dependency.class,
                "id",
                "D1",
                "fromTeam",
                "cart",
                "toTeam",
                "pay",
                "owner",
                "Olga of cart",
                "due",
                "2026-03-01"))
        .with(FactOf.type(Dependency.class, "id", "D2", "resolved", "2026-02-01"))
        .with(FactOf.type(Blocker.class, "id", "B1", "since", "2026-02-24"))
        .with(
            FactOf.type(
                Blocker.class, "id", "B2", "since", "2026-01-02", "resolved", "2026-02-01"));
  }

  static Risk risk(String id, Object likelihood, Object impact, String review) {
    return FactOf.type(
        Risk.class,
        "id",
        id,
        "likelihood",
        likelihood,
        "impact",
        impact,
        "mitigation",
        "a second supplier",
        "owner",
        "Carla",
        "review",
        review);
  }

  private static void delivery(Facts facts) {
    facts
        .with(FactOf.type(Pipeline.class, "stages", "Commit, build, test, lint, Deploy, monitor"))
        .with(environment("stage", "staging"))
        .with(environment("live", "production"));
    for (int i = 0; i < 15; i++) {
      Instant at = WINDOW_START.plus(Duration.ofDays(6L * i));
      deployed(facts, "L" + i, at, Duration.ofDays(2));
    }
    facts
        .but(Deployment.class, "L7", "outcome", "rolled-back")
        .with(incident("I1", "L7", "2026-01-12T13:00:00Z", "2026-01-12T20:00:00Z"));
  }

  static Environment environment(String id, String kind) {
    return FactOf.type(Environment.class, "id", id, "kind", kind, "definedIn", "infra/" + id);
  }

  /** Deploys one change to production that was committed so long before. */
  static Facts deployed(Facts facts, String id, Instant at, Duration before) {
    return facts
        .with(FactOf.type(Deployment.class, "id", id, "environment", "live", "at", at))
        .with(
            FactOf.type(
                DeployedChange.class,
                "deployment",
                id,
                "commit",
                "commit of " + id,
                "committed",
                at.minus(before)));
  }

  static Incident incident(String id, String deployment, String began, String restored) {
    return FactOf.type(
        Incident.class, "id", id, "deployment", deployment, "began", began, "restored", restored);
  }

  private static void integrations(Facts facts) {
    for (String team : TEAMS) {
      integrated(facts, "d@" + team + ".example", "2026-02-15", 1);
      integrated(facts, "dora@" + team + ".example", "2026-02-28", 19);
    }
  }

  static Facts integrated(Facts facts, String email, String on, int count) {
    for (int i = 0; i < count; i++) {
      facts.with(
          FactOf.type(Integration.class, "commit", email + on + i, "on", on, "email", email));
    }
    return facts;
  }
}
