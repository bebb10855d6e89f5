package io.deliverygate.rules;

import static io.deliverygate.rules.FactOf.type;

import io.deliverygate.fact.Document;
import io.deliverygate.fact.Evaluation;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Feature;
import io.deliverygate.fact.Mvp;
import io.deliverygate.fact.Sprint;
import io.deliverygate.fact.Story;
import io.deliverygate.fact.Team;
import io.deliverygate.fact.TechnicalBase;
import io.deliverygate.fact.Technology;
import io.deliverygate.fact.WorkingAgreement;

/** A product whose start is prepared. */
final class FramingFacts {

  private FramingFacts() {}

  static Facts good() {
    return Facts.good()
        .found(EvidenceKind.PRODUCT, EvidenceKind.BACKLOG, EvidenceKind.FLOW)
        .with(
            type(
                Mvp.class,
                "hypothesis",
                "H-1",
                "form",
                "concierge",
                "simplestBecause",
                "a film would not show the price",
                "features",
                "F-1, F-2",
                "line",
                2))
        .with(type(Feature.class, "id", "F-1", "priority", "must", "values", "V-1", "line", 3))
        .with(type(Feature.class, "id", "F-2", "priority", "should", "line", 4))
        .with(type(Feature.class, "id", "F-3", "priority", "must", "values", "V-1", "line", 5))
        .with(story("PAY-0", "status", "done", "points", 99, "rank", ""))
        .with(story("PAY-1", "points", 5, "rank", 1))
        .with(story("PAY-2", "points", 5, "rank", 2))
        .with(story("PAY-3", "points", 50, "rank", 3, "refined", ""))
        .with(type(Sprint.class, "id", "S-0", "firstDay", "2026-02-28", "capacity", "", "line", 6))
        .with(type(Sprint.class, "id", "S-1", "firstDay", "2026-03-02", "capacity", 10, "line", 6))
        .with(type(Sprint.class, "id", "S-2", "firstDay", "2026-03-16", "capacity", "", "line", 7))
        .with(type(Team.class, "id", "blue", "line", 8))
        .with(type(Team.class, "id", "red", "line", 9))
        .with(agreement("blue"))
        .with(agreement("red"))
        .with(technology("Java", "allowed", "yes"))
        .with(technology("Node", "allowed", "no", "exemption", "board, 2026-01-01"))
        .with(type(Document.class, "kind", "devops-strategy"))
        .with(type(Document.class, "kind", "craftsmanship-strategy"))
        .with(type(TechnicalBase.class, "started", "2026-01-01"))
        .with(type(Evaluation.class, "topic", "risks"))
        .with(type(Evaluation.class, "topic", "assumptions"))
        .with(type(Evaluation.class, "topic", "constraints"))
        .with(type(Evaluation.class, "topic", "dependencies"));
  }

  static Story story(String id, Object... more) {
    return (Story)
        FactOf.but(type(Story.class, "id", id, "refined", "2026-02-01 Ann", "line", 5), more);
  }

  private static WorkingAgreement agreement(String team) {
    return type(
        WorkingAgreement.class,
        "team",
        team,
        "topic",
        "definition-of-ready",
        "agreed",
        "2026-01-01");
  }

  private static Technology technology(String name, Object... more) {
    return (Technology)
        FactOf.but(type(Technology.class, "name", name, "checked", "2026-01-01", "line", 10), more);
  }
}
