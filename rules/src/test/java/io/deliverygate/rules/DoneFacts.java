package io.deliverygate.rules;

import io.deliverygate.fact.AcceptanceCriterion;
import io.deliverygate.fact.Blocker;
import io.deliverygate.fact.Deployment;
import io.deliverygate.fact.Environment;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.FlowTeam;
import io.deliverygate.fact.Member;
import io.deliverygate.fact.NewCode;
import io.deliverygate.fact.Review;
import io.deliverygate.fact.Story;
import io.deliverygate.fact.StoryDocument;
import io.deliverygate.fact.VerifiedCriterion;

/** A shop with records: one story is done in every respect, another has only begun. */
final class DoneFacts {

  private DoneFacts() {}

  static Facts good() {
    return Facts.good()
        .with(story("PAY-1", "status", "done", "team", "pay", "accepted", "Ann 2026-02-20"))
        .with(criterion("PAY-1", "AC-1"))
        .with(criterion("PAY-1", "AC-2"))
        .with(verified("PAY-1/AC-1", "ShopTest.pays", true))
        .with(verified("PAY-1/AC-2", "ShopTest.refunds", true))
        .with(review("author", "Bob", "reviewer", "Cy", "on", "2026-02-19"))
        .with(document("kind", "release-notes", "updated", "2026-02-21"))
        .with(blocker("B-1", "story", "PAY-1", "resolved", "2026-02-18"))
        .with(story("PAY-2", "status", "in-progress"))
        .with(criterion("PAY-2", "AC-1"))
        .with(blocker("B-2", "story", "PAY-2"))
        .with(FactOf.type(StoryDocument.class, "story", "PAY-2", "kind", "release-notes"))
        .with(FactOf.type(FlowTeam.class, "chiefProductOwner", "Zoe"))
        .with(member("pay", "Ann", "product-owner"))
        .with(member("pay", "Bob", "developer"))
        .with(member("ship", "Cleo", "product-owner"))
        .with(FactOf.type(Environment.class, "id", "stage", "kind", "staging"))
        .with(FactOf.type(Environment.class, "id", "live", "kind", "production"))
        .with(deployment("environment", "stage"))
        .with(newCode(8, 2))
        .found(EvidenceKind.BACKLOG, EvidenceKind.FLOW);
  }

  static Story story(String id, Object... values) {
    return (Story) FactOf.but(FactOf.type(Story.class, "id", id, "title", "Pay"), values);
  }

  static AcceptanceCriterion criterion(String story, String id) {
    return FactOf.type(
        AcceptanceCriterion.class,
        "story",
        story,
        "id",
        id,
        "line",
        9,
        "source",
        "delivery/b.yaml");
  }

  static VerifiedCriterion verified(String criterion, String test, boolean passed) {
    return FactOf.type(
        VerifiedCriterion.class, "criterion", criterion, "test", test, "passed", passed);
  }

  static Review review(Object... values) {
    return (Review) FactOf.but(FactOf.type(Review.class, "story", "PAY-1"), values);
  }

  static StoryDocument document(Object... values) {
    return (StoryDocument) FactOf.but(FactOf.type(StoryDocument.class, "story", "PAY-1"), values);
  }

  static Blocker blocker(String id, Object... values) {
    return (Blocker)
        FactOf.but(
            FactOf.type(Blocker.class, "id", id, "title", "No key", "since", "2026-02-16"), values);
  }

  static Member member(String team, String name, String role) {
    return FactOf.type(Member.class, "team", team, "name", name, "roles", role);
  }

  static Deployment deployment(Object... values) {
    return (Deployment)
        FactOf.but(
            FactOf.type(
                Deployment.class,
                "id",
                "D-1",
                "revision",
                "0123456789abcdef0123456789abcdef01234567",
                "at",
                "2026-02-28T12:00:00Z"),
            values);
  }

  static NewCode newCode(long covered, long missed) {
    return FactOf.type(
        NewCode.class, "file", "Shop.java", "linesCovered", covered, "linesMissed", missed);
  }
}
