package io.deliverygate.cli;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.deliverygate.cli.PolicyLoosenings.Looser;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Section;
import io.deliverygate.io.Json;
import io.deliverygate.policy.AuthorityKey;
import io.deliverygate.policy.file.PolicyFile;
import io.deliverygate.policy.schema.PolicySchema;
import io.deliverygate.verdict.Breach;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Walks everything by which a project has a say in what judges it: every key of the policy, every
 * option of the command, every property of the goal, every kind of record. Each is changed towards
 * looser in a branch and seen to block, or there stands why it cannot loosen anything. What is
 * added tomorrow and not decided here fails.
 */
class EveryLooseningTest {

  private static final String POLICY = "delivery-gate.yaml";
  private static final String STRICT = "parameters: {done.coverage.line.min: 70}\n";
  private static final String LOOSE = "parameters: {done.coverage.line.min: 60}\n";

  @TempDir private Path scratch;
  private Shop shop;
  private ShopRepository git;

  @BeforeEach
  void beginARepository() throws Exception {
    shop = Shop.in(scratch);
    git = ShopRepository.of(shop, shop.folder());
  }

  private void leaveMain() throws Exception {
    git.commit("the base");
    git.git("checkout", "-q", "-b", "feature");
  }

  private List<String> blocking(String rule, String... options) {
    assertThat(shop.check(options)).as(shop.err()).isNotZero();
    assertThat(shop.rule(rule).status()).isEqualTo(BREACHED);
    return shop.rule(rule).breaches().stream().map(Breach::subject).toList();
  }

  @Nested
  class EveryKeyOfThePolicy {

    static List<Looser> looser() {
      return PolicyLoosenings.all();
    }

    @ParameterizedTest
    @MethodSource("looser")
    void shouldBlockWhereItSaysLess(Looser change) throws Exception {
      shop.with(POLICY, change.before() + "\n");
      leaveMain();
      shop.with(POLICY, change.now() + "\n# a change\n");
      git.commit("less");

      assertThat(blocking("INTEG-01")).containsAll(change.subjects());
    }

    @Test
    void shouldBeDecided() throws Exception {
      Set<String> decided = new HashSet<>(PolicyLoosenings.CANNOT.keySet());
      PolicyLoosenings.all().forEach(looser -> decided.addAll(looser.keys()));
      AuthoritySections.locks().forEach(decided::add);

      assertThat(decided).containsAll(keys());
    }

    @Test
    void shouldNotLetAProjectNameTheMainBranch() throws Exception {
      shop.with(POLICY, "git: {main-branch: feature}\n");

      assertThat(shop.check()).isEqualTo(2);
      assertThat(shop.err()).contains("only the policy of an organisation says git.main-branch");
    }

    /** Every key that a policy knows; of what has names of its own, the section. */
    private static Set<String> keys() throws Exception {
      Set<String> keys = new TreeSet<>();
      for (String section : PolicyFile.keys()) {
        JsonNode names = schema().at("/properties/" + section + "/properties");
        JsonNode locks = schema().at("/properties/" + section + "/oneOf/1/properties");
        List<String> known = new ArrayList<>();
        (names.isMissingNode() ? locks : names).fieldNames().forEachRemaining(known::add);
        known.forEach(key -> keys.add(section + "." + key));
        if (known.isEmpty()) {
          keys.add(section);
        }
      }
      return keys;
    }

    private static JsonNode schema() throws Exception {
      try (InputStream in = PolicySchema.class.getResourceAsStream(PolicySchema.RESOURCE)) {
        return Json.mapper().readTree(in);
      }
    }
  }

  /** Sections of authority that can be locked: each binds later layers only. */
  private static final class AuthoritySections {
    static Stream<String> locks() {
      return AuthorityKey.sections().stream().map(section -> "locked." + section);
    }
  }

  @Nested
  class EveryOptionOfTheCommand {

    /** Options by which nothing is loosened, each with the reason. */
    private static final Map<String, String> CANNOT =
        Map.of(
            "DIR", "which project is judged; a part of a build is said to be partial",
            "--attested", "what a server attests; refused within the project",
            "--evidence", "a saved snapshot, which holds what its base asked",
            "--out", "where the reports go",
            "--format", "how the verdict is printed",
            "--help", "prints",
            "--version", "prints");

    /** Options that make the verdict incomplete, which is never good for a release. */
    static final List<List<String>> INCOMPLETE =
        List.of(
            List.of("--gate", "done"),
            List.of("--set", "done.coverage.line.min=60"),
            List.of("--at", "2026-11-21T06:00:00Z"));

    @ParameterizedTest
    @FieldSource("INCOMPLETE")
    void shouldMakeTheVerdictIncomplete(List<String> option) throws Exception {
      shop.with(POLICY, STRICT);
      leaveMain();

      shop.check(option.toArray(String[]::new));

      assertThat(shop.verdict().complete()).isFalse();
    }

    @Test
    void shouldBlockAnotherPolicy() throws Exception {
      shop.with(POLICY, STRICT);
      leaveMain();
      shop.with("other.yaml", LOOSE);
      git.commit("another policy");

      assertThat(blocking("INTEG-01", "--policy", shop.file("other.yaml").toString()))
          .contains("done.coverage.line.min");
    }

    @Test
    void shouldBlockAPolicyOfTheOrganisationThatTheChangeCanTouch() throws Exception {
      shop.with("acme.yaml", "name: acme\n" + STRICT);
      leaveMain();
      shop.with("acme.yaml", "name: acme\n# less\n" + LOOSE);
      git.commit("another organisation");

      assertThat(blocking("INTEG-01", "--org-policy", shop.file("acme.yaml").toString()))
          .contains("done.coverage.line.min");
    }

    @Test
    void shouldBlockRecordsInAnotherFolder() throws Exception {
      shop.with("delivery/backlog.yaml", "epics:\n  - {id: E-1, title: Pay}\n");
      leaveMain();
      shop.without("delivery");
      shop.with("other/backlog.yaml", "epics:\n  - {id: E-2, title: Refund}\n");
      git.commit("other records");

      assertThat(blocking("INTEG-03", "--records", shop.file("other").toString()))
          .contains("epics E-1");
    }

    @Test
    void shouldBlockAnotherPackOfRules() throws Exception {
      shop.with("pack/debt/own.drl", OWN_RULE);
      leaveMain();
      shop.with("pack/debt/own.drl", OWN_RULE.replace("tool == \"\"", "tool == \"none\""));
      git.commit("a weaker rule");

      assertThat(blocking("INTEG-03", "--rules", shop.file("pack").toString())).isNotEmpty();
    }

    @Test
    void shouldBeDecided() {
      Set<String> decided = new HashSet<>(CANNOT.keySet());
      INCOMPLETE.forEach(option -> decided.add(option.get(0)));
      decided.addAll(List.of("--policy", "--org-policy", "--records", "--rules"));

      assertThat(decided).containsAll(names());
    }

    private static Set<String> names() {
      CommandLine.Model.CommandSpec check = new CommandLine(new CheckCommand()).getCommandSpec();
      Set<String> names = new TreeSet<>();
      check.options().forEach(option -> names.add(option.longestName()));
      check.positionalParameters().forEach(each -> names.add(each.paramLabel()));
      return names;
    }
  }

  @Nested
  class EveryPropertyOfTheGoal {

    private static final Pattern PROPERTY = Pattern.compile("property = \"([^\"]+)\"");

    /** The option that does the same, or what the property does. */
    private static final Map<String, String> SAME_AS =
        Map.of(
            "deliveryGate.policy", "--policy",
            "deliveryGate.organisationPolicy", "--org-policy",
            "deliveryGate.set", "--set",
            "deliveryGate.records", "--records",
            "deliveryGate.gates", "--gate",
            "deliveryGate.at", "--at",
            "deliveryGate.skip", "writes an ERROR verdict");

    @Test
    void shouldBeDecided() throws Exception {
      String goal =
          Files.readString(
              Path.of("../maven-plugin/src/main/java/io/deliverygate/maven/CheckMojo.java"));

      assertThat(PROPERTY.matcher(goal).results().map(match -> match.group(1)))
          .isNotEmpty()
          .allSatisfy(property -> assertThat(SAME_AS).containsKey(property));
    }
  }

  @Nested
  class EveryFileOfRecords {

    private static final Path SAMPLES = Path.of("../evidence/src/test/resources/records");

    /** Records without which more is asked, not less. */
    private static final Set<String> MAY_GO = Set.of("waivers");

    @Test
    void shouldBlockWhereRecordsOfAnyKindAreGone() throws Exception {
      List<Path> samples;
      try (Stream<Path> files = Files.list(SAMPLES)) {
        samples = files.toList();
      }
      for (Path sample : samples) {
        shop.with("delivery/" + sample.getFileName(), Files.readString(sample));
      }
      leaveMain();
      shop.without("delivery");
      git.commit("no records");

      Set<String> gone =
          blocking("INTEG-03").stream()
              .map(subject -> subject.split(" ")[0])
              .collect(Collectors.toSet());

      Set<String> due = new TreeSet<>(sections());
      due.removeAll(MAY_GO);
      assertThat(gone).containsAll(due);
    }

    @Test
    void shouldBlockWhereRulesOfTheProjectAreWeakerOrGone() throws Exception {
      shop.with("delivery/rules/debt/own.drl", OWN_RULE);
      leaveMain();
      shop.with(
          "delivery/rules/debt/own.drl", OWN_RULE.replace("tool == \"\"", "tool == \"none\""));

      assertThat(blocking("INTEG-03")).isNotEmpty();

      shop.without("delivery/rules");

      assertThat(blocking("INTEG-03")).isNotEmpty();
    }

    @Test
    void shouldBlockWhereTheBaselineAcceptsMoreOrIsGone() throws Exception {
      String baseline =
          "schema: delivery-gate/baseline/v1\ngate: debt\nmodule: core\neffort-minutes: 10\naccepted:\n";
      shop.with("delivery/baseline/debt/core.yaml", baseline);
      leaveMain();
      shop.with("delivery/baseline/debt/core.yaml", baseline.replace("10", "110"));

      assertThat(blocking("INTEG-02")).containsExactly("accepted effort");

      shop.without("delivery/baseline");

      assertThat(blocking("INTEG-02")).containsExactly("the baseline");
    }

    private static Set<String> sections() {
      return Fact.types().stream()
          .filter(Declared.class::isAssignableFrom)
          .map(type -> type.getAnnotation(Section.class))
          .map(Section::key)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static final String OWN_RULE =
      """
      package own;

      import io.deliverygate.fact.Finding;
      import static io.deliverygate.rules.Reporting.breach;

      rule "Findings have a tool"
          @id("OWN-01")
          @title("Findings have a tool")
          @severity("BLOCK")
          @requires("findings")
          @subject("each finding")
          @source("Q")
          @remedy("name the tool")
      when
          $finding : Finding(tool == "")
      then
          breach(drools, "finding", "it has no tool").at($finding);
      end

      query "OWN-01 subjects"
          Finding()
      end
      """;
}
