package io.deliverygate.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is who, from whatever a text says. */
class PeopleTest {

  private static final String CHIEF = "chief-product-owner";

  private final List<Person> policy = new ArrayList<>();
  private final List<Fact> records = new ArrayList<>();

  private PeopleTest role(String role, String... holders) {
    for (String holder : holders) {
      policy.add(People.ofPolicy(holder, List.of(role)));
    }
    return this;
  }

  private PeopleTest key(String owner) {
    policy.add(People.ofPolicy(owner, List.of()));
    return this;
  }

  private PeopleTest chief(String text) {
    records.add(new FlowTeam("", text, "", "", 1, "delivery/flow.yaml"));
    return this;
  }

  private PeopleTest member(String team, String name, MemberRole role, String... emails) {
    records.add(
        new Member(
            team,
            name,
            List.of(role),
            List.of(emails),
            List.of(),
            9 + records.size(),
            "delivery/flow.yaml"));
    return this;
  }

  private People people() {
    return People.of(policy, Snapshot.of(Instant.EPOCH, records));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ines Park",
        "INES PARK",
        "'  Ines \u00a0 Park '",
        "In\u200bes Park\ufeff",
        "\uff29\uff4e\uff45\uff53 Park",
        "ines@example.com",
        "INES@Example.COM",
        "<ines@example.com>",
        "mailto:ines@example.com",
        "Ines Park <ines@example.com>",
        "\"Ines Park\" <ines@example.com>",
        "I. Park <ines@example.com>",
        "ines@home.example",
        "Ines Park <ines@home.example>",
        "ines@example.com (Ines Park)"
      })
  void shouldKnowOnePersonHoweverATextWritesHer(String text) {
    role(CHIEF, "Ines Park <ines@example.com>").chief("ines@example.com");
    member("core", "Ines Park", MemberRole.PRODUCT_OWNER, "ines@example.com", "ines@home.example");

    assertThat(people().unclear(text)).isEmpty();
    assertThat(people().holds(text, CHIEF)).isTrue();
    assertThat(people().holdsIn("core", text, MemberRole.PRODUCT_OWNER)).isTrue();
    assertThat(people().apart(text, "Ines Park")).isFalse();
    assertThat(people().apart(text, "ines@home.example")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Ines",
    "Ines Parker",
    "ines@example.org",
    "Ines Park <ines@other.example>",
    "Park",
    "In\u0435s Park",
    "ines@ex\u0430mple.com",
    "''",
    "<>"
  })
  void shouldEntitleNobodyWhoMayBeSomebodyElse(String text) {
    role(CHIEF, "Ines Park <ines@example.com>").chief("Ines Park");

    assertThat(people().holds(text, CHIEF)).isFalse();
  }

  @Nested
  class Apart {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Ann|Bob",
          "Ann Lee|Bob Lee",
          "Ann <ann@a.example>|bob@a.example",
          "ann@a.example|bob@a.example",
          "Ann <ann@a.example>|Bob",
          "Müller, Anna <am@a.example>|Müller, Peter <pm@a.example>",
          "Bo|Bob",
          "Анна Белова|Борис Белов",
          "李雷|韩梅梅",
          "Ann; Bob|Cy",
          "Ann and Bob|Cy <cy@a.example>"
        })
    void shouldTellTwoPeopleApart(String one, String other) {
      assertThat(People.NOBODY.apart(one, other)).isTrue();
      assertThat(People.NOBODY.apart(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Ann Lee|ann  lee",
          "Ann Lee|Lee, Ann",
          "Ann Lee|ann.lee",
          "Ann Lee|\u0410nn Lee",
          "Ann Lee|\u0391nn L\u0435\u0435",
          "Ann Lee|Ann\u200bLee",
          "Ann Lee|Ånn Leé",
          "Ann Lee|Ann",
          "Ann Lee|A. Lee",
          "Ines Park|lnes Park",
          "Ines Park|1nes Park",
          "Arne Born|Ame Bom",
          "Ann Lee|Ann Lee <ann@a.example>",
          "ann@a.example|Ann <ANN@a.example.>",
          "ann@a.example|ann+work@a.example",
          "ann@a.example|\u0430nn@a.example",
          "ann@a.example|Ann",
          "Bob|ann@a.example",
          "Ann|''",
          "''|''",
          "<>|Ann",
          "Ann; Bob|bob",
          "Ann, Bob|Bob",
          "Ann <ann@a.example>, Bob <bob@a.example>|bob@a.example",
          "Ann and Bob|Ann",
          "A\ua4f0n Lee|Ann Loe",
          "???|Ann"
        })
    void shouldTakeForOnePersonWhoMayBeOne(String one, String other) {
      assertThat(People.NOBODY.apart(one, other)).isFalse();
      assertThat(People.NOBODY.apart(other, one)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "ann@corp.example|ann@gmail.example",
          "Ann Smith <ann.smith@corp.example>|Zoe Quist <ann.smith@gmail.example>",
          "Ann Smith <ann.smith@corp.example>|Zoe Quist <annsmith@gmail.example>",
          "Ann Smith <ann.smith@corp.example>|Zoe Quist <a.smith@gmail.example>",
          "Ann Smith <x17@corp.example>|Zoe Quist <asmith@gmail.example>",
          "Ann Smith <x17@corp.example>|Zoe Quist <smith.ann@gmail.example>",
          "Ann Smith <ann.smith@corp.example>|Zoe Quist <ann.smith2@gmail.example>",
          "Ann Smith <ann.smith@corp.example>|Zoe Quist <ann.smith+x@gmail.example>",
          "Ann Smith <ann.smith@corp.example>|1234+annsmith@users.noreply.forge.example",
          "Ann Smith|asmith",
          "Ann Smith|smitha",
          "Ann Smith|anns",
          "Ann Smith|asmith2",
          "Smith, Ann|asmith",
          "Ann Marie Smith|amsmith",
          "Ann Marie Smith|asmith",
          "Ann Smith|Anm Smith",
          "Ann Smith|An Smith",
          "Ann Smith|Ann Smiht",
          "Ann Smith|Smyth Ann",
          "anna@a.example|anne@b.example",
          "Jürgen Groß|jgross"
        })
    void shouldNotKnowWhoCanBeAnotherWayToWriteSomebody(String one, String other) {
      assertThat(People.NOBODY.apart(one, other)).isFalse();
      assertThat(People.NOBODY.doubtful(one, other)).isTrue();
      assertThat(People.NOBODY.doubtful(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
      "nobody",
      "root",
      "Unknown",
      "no-reply",
      "user@localhost",
      "root@build-7.corp.example",
      "Example",
      "noreply@forge.example",
      "Your Name <you@example.com>",
      "Bob; unknown"
    })
    void shouldNotTakeAWordThatNamesNobodyForSomebodyElse(String nobody) {
      assertThat(People.NOBODY.apart(nobody, "Ann Smith <ann@corp.example>")).isFalse();
      assertThat(People.NOBODY.apart("Ann Smith", nobody)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Ann Smith|Bob Smith",
          "Ann Smith|Ann Meyer",
          "Ann Smith <ann.smith@corp.example>|Ann Meyer <ann.meyer@corp.example>",
          "Ann Smith <ann@corp.example>|Bob Roth <bob@corp.example>",
          "Ann Smith <ann@corp.example>|Bob Roth <noreply@forge.example>",
          "Ann Smith <ann@corp.example>|Bob Root <root@laptop>",
          "Ann Smith|broth",
          "Ann Smith|Ann Smithson",
          "dev1@a.example|dev2@a.example",
          "Tester 1|Tester 2",
          "Ann Smith|Max Smidt"
        })
    void shouldTellApartWhomNothingJoins(String one, String other) {
      assertThat(People.NOBODY.apart(one, other)).isTrue();
      assertThat(People.NOBODY.apart(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
      "Anna Smith, Ann Smith",
      "anna@corp.example, ann@corp.example",
      "asmith@corp.example, ann@corp.example",
      "asmith@corp.example, Ann Smith",
      "ann@home.example, ann@corp.example",
      "Root <root@corp.example>, Ann Smith"
    })
    void shouldTellMembersApartHoweverNearTheirNamesAre(String one, String other) {
      member("core", "Ann Smith", MemberRole.PRODUCT_OWNER, "ann@corp.example");
      member("core", "Anna Smith", MemberRole.DEVELOPER, "anna@corp.example");
      member("core", "Alex Smith", MemberRole.DEVELOPER, "asmith@corp.example");
      member("core", "Ann Home", MemberRole.DEVELOPER, "ann@home.example");
      member("core", "Root", MemberRole.DEVELOPER, "root@corp.example");

      assertThat(people().apart(one, other)).isTrue();
      assertThat(people().apart(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
      "ann@gmail.example",
      "Ann Smith <ann@gmail.example>",
      "Zoe Quist <asmith@gmail.example>",
      "asmith",
      "Anne Smith"
    })
    void shouldNotTellAMemberApartFromAnAuthorWhomNobodyKnows(String author) {
      member("core", "Ann Smith", MemberRole.PRODUCT_OWNER, "ann@corp.example");

      assertThat(people().apart(author, "ann@corp.example")).isFalse();
      assertThat(people().apart("Ann Smith", author)).isFalse();
      assertThat(people().apart("Bob Roth <bob@gmail.example>", "ann@corp.example")).isTrue();
    }

    @Test
    void shouldGoByEveryAddressThatTheTeamRecordsKnow() {
      member("core", "Ann Lee", MemberRole.DEVELOPER, "ann@a.example", "al@home.example");
      member("core", "Bob", MemberRole.DEVELOPER, "bob@a.example");

      assertThat(people().apart("A. <al@home.example>", "ann@a.example")).isFalse();
      assertThat(people().apart("al@home.example", "Ann Lee")).isFalse();
      assertThat(people().apart("al@home.example", "Bob")).isTrue();
      assertThat(people().apart("bob@a.example", "Ann Lee")).isTrue();
    }

    @Test
    void shouldTellMembersApartThoughOneNameIsAPartOfTheOther() {
      member("core", "Ann", MemberRole.DEVELOPER).member("core", "Ann Lee", MemberRole.DEVELOPER);

      assertThat(people().apart("Ann", "Ann Lee")).isTrue();
      assertThat(people().apart("Ann", "Lee")).isTrue();
      assertThat(people().apart("Ann Lee", "Lee")).isFalse();
    }

    @Test
    void shouldNotTellThoseApartWhoShareAName() {
      member("core", "Ann Lee", MemberRole.DEVELOPER, "ann1@a.example");
      member("ship", "Ann Lee", MemberRole.PRODUCT_OWNER, "ann2@a.example");

      assertThat(people().apart("Ann Lee", "ann1@a.example")).isFalse();
      assertThat(people().apart("Ann Lee", "ann2@a.example")).isFalse();
      assertThat(people().apart("ann1@a.example", "ann2@a.example")).isFalse();
    }

    @Test
    void shouldNotTellApartWhomTwoRecordsKnowByNameAloneAndByAddressAlone() {
      role("architect", "cid@a.example").key("Cid Example");

      assertThat(people().apart("cid@a.example", "Cid Example")).isFalse();
    }
  }

  @Nested
  class OneName {

    @Test
    void shouldMeanNobodyWhereTwoBearItAndBeClearByTheAddress() {
      member("core", "Ann Lee", MemberRole.PRODUCT_OWNER, "ann1@a.example");
      member("core", "Ann Lee", MemberRole.DEVELOPER, "ann2@a.example");

      assertThat(people().isA("Ann Lee", MemberRole.PRODUCT_OWNER)).isFalse();
      assertThat(people().isA("ann2@a.example", MemberRole.PRODUCT_OWNER)).isFalse();
      assertThat(people().isA("ann1@a.example", MemberRole.PRODUCT_OWNER)).isTrue();
      assertThat(people().isA("Ann Lee <ann1@a.example>", MemberRole.PRODUCT_OWNER)).isTrue();
      assertThat(people().unclear("Ann Lee").orElseThrow())
          .contains("'Ann Lee' can mean 2 people", "flow.yaml:9", "flow.yaml:10");
    }

    @Test
    void shouldMeanOneMemberOfTwoTeams() {
      member("core", "Ann Lee", MemberRole.PRODUCT_OWNER, "ann@a.example");
      member("ship", "Ann Lee", MemberRole.DEVELOPER);

      assertThat(people().known()).hasSize(1);
      assertThat(people().holdsIn("core", "Ann Lee", MemberRole.PRODUCT_OWNER)).isTrue();
      assertThat(people().holdsIn("ship", "ann@a.example", MemberRole.DEVELOPER)).isTrue();
      assertThat(people().holdsIn("ship", "ann@a.example", MemberRole.PRODUCT_OWNER)).isFalse();
    }

    @Test
    void shouldNotJoinWhomThePolicyNamesWithEitherOfTwoMembers() {
      role(CHIEF, "Ann Lee");
      member("core", "Ann Lee", MemberRole.DEVELOPER, "ann1@a.example");
      member("core", "Ann Lee", MemberRole.DEVELOPER, "ann2@a.example");

      assertThat(people().holds("ann1@a.example", CHIEF)).isFalse();
      assertThat(people().holds("Ann Lee", CHIEF)).isFalse();
    }
  }

  @Nested
  class NameAndAddress {

    @Test
    void shouldMeanNobodyWhereTheyLeadToTwoPeople() {
      role("architect", "Cid Example <cid@a.example>").key("Cid Example").key("Release Bot");

      assertThat(people().unclear("Release Bot <cid@a.example>").orElseThrow())
          .contains("can mean 2 people: Cid Example <cid@a.example> and Release Bot");
      assertThat(people().same("Release Bot <cid@a.example>", "Release Bot")).isFalse();
      assertThat(people().holdsByPolicy("Release Bot <cid@a.example>", "architect")).isFalse();
      assertThat(people().same("cid@a.example", "Cid Example")).isTrue();
    }

    @Test
    void shouldNotLetRecordsJoinWhomThePolicyTellsApart() {
      role("architect", "Cid Example <cid@a.example>").key("Cid Example").key("Release Bot");
      member("core", "Release Bot", MemberRole.OTHER, "cid@a.example");

      assertThat(people().same("Cid Example <cid@a.example>", "Release Bot")).isFalse();
      assertThat(people().same("cid@a.example", "Release Bot")).isFalse();
      assertThat(people().unclear("cid@a.example").orElseThrow()).contains("flow.yaml:9");
    }

    @Test
    void shouldNotLetRecordsJoinThemThroughAThird() {
      role("architect", "Cid Example <cid@a.example>").key("Release Bot");
      member("core", "Eve", MemberRole.OTHER, "cid@a.example", "eve@a.example");
      member("core", "Release Bot", MemberRole.OTHER, "eve@a.example");

      assertThat(people().same("cid@a.example", "Release Bot")).isFalse();
      assertThat(people().holds("eve@a.example", "architect")).isFalse();
    }

    @Test
    void shouldTakeAnAddressThatNobodyKnowsForOneWhoIsKnownByNameAlone() {
      role(CHIEF, "Ann").chief("Ann");

      assertThat(people().holds("Ann <ann@a.example>", CHIEF)).isTrue();
    }
  }

  @Nested
  class Roles {

    @Test
    void shouldBeHeldByThoseWhomPolicyAndRecordsBothName() {
      role(CHIEF, "Ines Park <ines@a.example>", "Pia Berg <pia@a.example>").chief("ines@a.example");

      assertThat(people().holds("Ines Park", CHIEF)).isTrue();
      assertThat(people().holds("Pia Berg", CHIEF)).isFalse();
      assertThat(people().holdsByPolicy("Pia Berg", CHIEF)).isTrue();
    }

    @Test
    void shouldBeHeldByThoseWhomOneOfThemNamesWhereTheOtherNamesNobody() {
      assertThat(role(CHIEF, "Ines Park").people().holds("ines park", CHIEF)).isTrue();
      policy.clear();
      assertThat(chief("Ines Park").people().holds("ines park", CHIEF)).isTrue();
    }

    @Test
    void shouldBeHeldByNobodyWhereNobodyIsNamed() {
      chief("").member("core", "Ann", MemberRole.DEVELOPER);

      assertThat(people().holders(CHIEF)).isEmpty();
      assertThat(people().holds("Ann", CHIEF)).isFalse();
      assertThat(people().anybodyIs(MemberRole.PRODUCT_OWNER)).isFalse();
    }
  }
}
