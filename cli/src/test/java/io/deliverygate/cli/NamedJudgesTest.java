package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options that name another policy, organisation or folder of records: the base has its own. */
class NamedJudgesTest {

  private static final String POLICY = "delivery-gate.yaml";
  private static final String STRICT = "parameters: {done.coverage.line.min: 90}\n";
  private static final String LOOSE = "parameters: {done.coverage.line.min: 80}\n";
  private static final String LIMIT = "done.coverage.line.min";
  private static final String EPICS =
      "epics:\n  - {id: E-1, title: Pay}\n  - {id: E-2, title: Refund}\n";

  @TempDir private Path scratch;

  private ChangedShop shop;

  @BeforeEach
  void begin() throws Exception {
    shop = ChangedShop.in(scratch);
  }

  @Nested
  class OfThePolicy {

    @Test
    void shouldPassWhereTheNamedOneIsAsItWas() throws Exception {
      shop.with("release.yaml", STRICT).change();

      shop.passes("--policy", shop.path("release.yaml"));
    }

    @Test
    void shouldPassWhereOneMovesAndAsksNoLess() throws Exception {
      shop.with(POLICY, STRICT).change().without(POLICY).with("config/gate.yaml", STRICT);

      shop.passes("--policy", shop.path("config/gate.yaml"));
    }

    @Test
    void shouldPassWhereAnotherThatIsNotInForceGetsStricter() throws Exception {
      shop.with("release.yaml", LOOSE).change().with("release.yaml", STRICT);

      shop.passes();
    }

    @Test
    void shouldBlockOneThatIsPutInPlaceOfAnother() throws Exception {
      shop.with("release.yaml", STRICT).change().with("loose.yaml", LOOSE);

      assertThat(shop.blocked("INTEG-01", "--policy", shop.path("loose.yaml"))).contains(LIMIT);
    }

    @Test
    void shouldBlockOneThatWasThereAndIsLooserThanThatOfTheProject() throws Exception {
      shop.with(POLICY, STRICT).with("docs/example.yaml", LOOSE).change();

      assertThat(shop.blocked("INTEG-01", "--policy", shop.path("docs/example.yaml")))
          .containsExactly(LIMIT);
    }

    @Test
    void shouldBlockANewUsualOneInPlaceOfAnother() throws Exception {
      shop.with("release.yaml", STRICT).change().with(POLICY, LOOSE);

      assertThat(shop.blocked("INTEG-01")).contains(LIMIT);
    }

    @Test
    void shouldBlockWhereOneThatIsNotInForceGetsLooserOrGoes() throws Exception {
      shop.with("release.yaml", STRICT).change().with("release.yaml", LOOSE);
      assertThat(shop.blocked("INTEG-01")).containsExactly(LIMIT + " in release.yaml");

      shop.without("release.yaml");
      assertThat(shop.blocked("INTEG-01")).containsExactly("policy release.yaml");
    }

    @Test
    void shouldLookAtNoPolicyAmongSourcesOrOfAProjectWithin() throws Exception {
      shop.with("core/src/test/resources/policy.yaml", STRICT)
          .with("inner/" + POLICY, STRICT)
          .with("inner/other.yaml", STRICT)
          .change()
          .without("core/src/test/resources/policy.yaml")
          .with("inner/" + POLICY, LOOSE)
          .without("inner/other.yaml");

      shop.passes();
    }

    @Test
    void shouldFollowALinkOnBothSides() throws Exception {
      shop.with("config/gate.yaml", STRICT).link(POLICY, "config/gate.yaml").change();
      shop.passes();

      shop.with("config/gate.yaml", LOOSE);

      assertThat(shop.blocked("INTEG-01")).contains(LIMIT);
    }

    @Test
    void shouldRefuseALinkThatLeadsOut() throws Exception {
      Path outside = Files.writeString(scratch.resolve("outside.yaml"), STRICT);
      shop.change().link(POLICY, outside.toString());

      assertThat(shop.refused())
          .startsWith("delivery-gate: delivery-gate.yaml: is a link that leads out of the repo");
    }

    @Test
    void shouldCompareTheTableThatItNames() throws Exception {
      String policy = "table: limits/rows.csv\n";
      shop.with(POLICY, policy)
          .with("limits/rows.csv", "component,done.coverage.line.min\n*,90\n")
          .change();
      shop.passes();

      shop.with("limits/rows.csv", "component,done.coverage.line.min\n*,80\n");

      assertThat(shop.blocked("INTEG-01")).containsExactly(LIMIT);
    }
  }

  @Nested
  class OfTheOrganisation {

    private static final String LOCKED = "name: acme\n" + STRICT + "locked: all\n";

    @Test
    void shouldPassAsItWasOrStricter() throws Exception {
      shop.with("org.yaml", "name: acme\n" + LOOSE + "locked: all\n").change();
      shop.passes("--org-policy", shop.path("org.yaml"));

      shop.with("org.yaml", LOCKED);
      shop.passes("--org-policy", shop.path("org.yaml"));
    }

    @Test
    void shouldBlockALooserOne() throws Exception {
      shop.with("org.yaml", LOCKED).change().with("org.yaml", "name: acme\n" + LOOSE);

      assertThat(shop.blocked("INTEG-01", "--org-policy", shop.path("org.yaml"))).contains(LIMIT);
    }

    @Test
    void shouldBlockANewOneInPlaceOfAnother() throws Exception {
      shop.with("org.yaml", LOCKED).change().with("org2.yaml", "name: acme\n" + LOOSE);

      assertThat(shop.blocked("INTEG-01", "--org-policy", shop.path("org2.yaml"))).contains(LIMIT);
    }

    @Test
    void shouldBlockALooserOneOfAFolder() throws Exception {
      shop.with("org.yaml", "name: acme\n" + LOOSE)
          .with("team.yaml", "name: team\n" + STRICT)
          .change()
          .with("team.yaml", "name: team\nparameters: {done.coverage.line.min: 85}\n");

      assertThat(
              shop.blocked(
                  "INTEG-01",
                  "--org-policy",
                  shop.path("org.yaml"),
                  "--org-policy",
                  shop.path("team.yaml")))
          .contains(LIMIT);
    }

    @Test
    void shouldLeaveOneOutsideOfTheRepositoryAlone() throws Exception {
      Path outside = Files.writeString(scratch.resolve("org.yaml"), "name: acme\n" + STRICT);
      shop.change();
      shop.passes("--org-policy", outside.toString());

      Files.writeString(outside, "name: acme\n" + LOOSE);

      shop.passes("--org-policy", outside.toString());
    }
  }

  @Nested
  class OfTheRecords {

    @BeforeEach
    void expectNone() throws Exception {
      shop.with(POLICY, ChangedShop.EXPECTED);
    }

    @Test
    void shouldPassWhereTheNamedFolderIsAsItWas() throws Exception {
      shop.with("notes/backlog.yaml", EPICS).change();

      shop.passes("--records", shop.path("notes"));
    }

    @Test
    void shouldPassWhereBothFoldersHoldTheSameRecords() throws Exception {
      shop.with("delivery/backlog.yaml", EPICS).with("notes/all.yaml", EPICS).change();

      shop.passes("--records", shop.path("notes"));
    }

    @Test
    void shouldBlockAFolderThatIsPutInPlaceOfTheUsual() throws Exception {
      shop.with("delivery/backlog.yaml", EPICS).change().with("notes/backlog.yaml", EPICS);

      assertThat(shop.blocked("INTEG-03", "--records", shop.path("notes")))
          .containsExactly("the folder of the records");
    }

    @Test
    void shouldBlockAFolderThatHoldsLessThanTheUsual() throws Exception {
      shop.with("delivery/backlog.yaml", EPICS)
          .with("notes/backlog.yaml", "epics:\n  - {id: E-1, title: Pay}\n")
          .change();

      assertThat(shop.blocked("INTEG-03", "--records", shop.path("notes")))
          .containsExactly("epics E-2");
    }

    @Test
    void shouldBlockWhenARecordOfTheNamedFolderGoes() throws Exception {
      shop.with("notes/backlog.yaml", EPICS)
          .change()
          .with("notes/backlog.yaml", "epics:\n  - {id: E-1, title: Pay}\n");

      assertThat(shop.blocked("INTEG-03", "--records", shop.path("notes")))
          .containsExactly("epics E-2");
    }

    @Test
    void shouldReadARecordThroughALinkOnBothSides() throws Exception {
      shop.with("backlog.yaml", EPICS).link("delivery/backlog.yaml", "../backlog.yaml").change();
      shop.passes();

      shop.with("backlog.yaml", "epics:\n  - {id: E-1, title: Pay}\n");

      assertThat(shop.blocked("INTEG-03")).containsExactly("epics E-2");
    }

    @Test
    void shouldReadAFolderThroughALinkOnBothSides() throws Exception {
      shop.with("notes/backlog.yaml", EPICS).link("delivery", "notes").change();
      shop.passes();

      shop.without("notes/backlog.yaml").with("notes/none.yaml", "");

      assertThat(shop.blocked("INTEG-03")).containsExactly("epics E-1", "epics E-2");
    }

    @Test
    void shouldRefuseALinkToNothing() throws Exception {
      shop.change().link("delivery/backlog.yaml", "../nothing.yaml");

      assertThat(shop.refused())
          .startsWith("delivery-gate: delivery/backlog.yaml: is a link to nothing");
    }
  }
}
