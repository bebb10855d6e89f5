package io.deliverygate.rules;

import static io.deliverygate.rules.FactOf.type;

import io.deliverygate.fact.AcceptanceCriterion;
import io.deliverygate.fact.Dependency;
import io.deliverygate.fact.Epic;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Member;
import io.deliverygate.fact.Spike;
import io.deliverygate.fact.Sprint;
import io.deliverygate.fact.Story;

/** A backlog whose coming iteration is ready. Today is 2026-03-01. */
final class ReadyFacts {

  private ReadyFacts() {}

  static Facts good() {
    return Facts.good()
        .found(EvidenceKind.BACKLOG, EvidenceKind.FLOW)
        .with(sprint("S-1", "2026-02-02", "2026-02-15"))
        .with(sprint("S-2", "2026-02-16", "2026-02-28"))
        .with(sprint("S-3", "2026-03-02", "2026-03-15"))
        .with(sprint("S-4", "2026-03-16", "2026-03-29"))
        .with(type(Member.class, "team", "blue", "name", "Ann"))
        .with(type(Member.class, "team", "red", "name", "Rita"))
        .with(epic("E-1", "milestone", "M-1"))
        .with(story("PAY-0", "S-2", "status", "done", "started", "2026-02-16"))
        .with(criterion("PAY-0", "AC-1"))
        .with(story("PAY-1", "S-3", "dependsOn", "PAY-0, PAY-2"))
        .with(criterion("PAY-1", "AC-1"))
        .with(story("PAY-2", "S-3"))
        .with(criterion("PAY-2", "AC-1"))
        .with(dependency("D-1", "owner", "Olga", "due", "2026-03-14"))
        .with(spike("SP-1", "hours", 24))
        .with(story("PAY-9", "", "points", "", "role", "developer", "rank", ""));
  }

  static Sprint sprint(String id, String first, String last) {
    return type(
        Sprint.class, "id", id, "firstDay", first, "lastDay", last, "capacity", 16, "line", 3);
  }

  static Epic epic(String id, Object... more) {
    return (Epic)
        FactOf.but(
            type(
                Epic.class,
                "id",
                id,
                "acceptance",
                "it works",
                "value",
                "much",
                "effort",
                20,
                "risks",
                "a few",
                "line",
                4),
            more);
  }

  static Story story(String id, String sprint, Object... more) {
    return (Story)
        FactOf.but(
            type(
                Story.class,
                "id",
                id,
                "status",
                "planned",
                "epic",
                "E-1",
                "role",
                "shop owner",
                "want",
                "to refund",
                "benefit",
                "customers come back",
                "points",
                8,
                "estimated",
                "2026-02-20 Ann, Bob",
                "refined",
                "2026-02-19 Ann, Bob",
                "rank",
                1,
                "rankReason",
                "twelve customers asked",
                "sprint",
                sprint,
                "team",
                "blue",
                "line",
                5),
            more);
  }

  static AcceptanceCriterion criterion(String story, String id, Object... more) {
    return (AcceptanceCriterion)
        FactOf.but(
            type(
                AcceptanceCriterion.class,
                "story",
                story,
                "id",
                id,
                "given",
                "a payment of 10 EUR",
                "trigger",
                "it is refunded",
                "outcome",
                "10 EUR are back within 2 days",
                "since",
                "2026-02-16",
                "line",
                6),
            more);
  }

  static Dependency dependency(String id, Object... more) {
    return (Dependency) FactOf.but(type(Dependency.class, "id", id, "story", "PAY-1"), more);
  }

  static Spike spike(String id, Object... more) {
    return (Spike)
        FactOf.but(
            type(Spike.class, "id", id, "question", "Which bank?", "sprint", "S-3", "line", 7),
            more);
  }
}
