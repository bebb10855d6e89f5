package io.deliverygate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.deliverygate.io.Json;
import io.deliverygate.policy.Severity;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.Plan;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.VerdictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictSchemaTest {

  private static final Set<String> CAME_LATER =
      Set.of("emergencies", "waivers", "figures", "plan", "fact", "packs");

  private static final Schema SCHEMA = schema();

  static Stream<Verdict> everyKind() {
    return HtmlReportTest.everyKind();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void shouldAcceptEveryVerdict(Verdict verdict) {
    assertThat(errors(VerdictJson.text(verdict))).isEmpty();
  }

  @Test
  void shouldHaveSeenEveryStatusAndSeverity() {
    List<RuleVerdict> rules =
        everyKind().flatMap(v -> v.gates().stream()).flatMap(g -> g.rules().stream()).toList();

    assertThat(rules.stream().map(RuleVerdict::status).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(RuleStatus.class));
    assertThat(everyKind().map(Verdict::status).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(GateStatus.class));
  }

  @Test
  void shouldKnowTheConstantsOfTheModel() throws IOException {
    JsonNode defs = Json.mapper().readTree(source()).path("$defs");

    assertThat(texts(defs.at("/rule/properties/status/enum")))
        .isEqualTo(names(RuleStatus.values()));
    assertThat(texts(defs.at("/rule/properties/severity/enum")))
        .isEqualTo(names(Severity.values()));
    assertThat(texts(defs.at("/gateStatus/enum"))).isEqualTo(names(GateStatus.values()));
    assertThat(texts(defs.at("/plannedStep/properties/state/enum")))
        .isEqualTo(names(Plan.State.values()));
  }

  @Test
  void shouldTakeAVerdictFromBeforeEmergenciesAndFactsWereTold() throws IOException {
    ObjectNode verdict = (ObjectNode) blocked();
    verdict.remove(List.of("emergencies", "waivers", "figures", "plan"));
    verdict.findParents("fact").forEach(breach -> ((ObjectNode) breach).remove("fact"));

    assertThat(errors(verdict.toString())).isEmpty();
    assertThat(verdict.toString())
        .doesNotContain("\"fact\"", "emergencies", "figures", "\"waivers\"", "\"plan\"");
  }

  @Test
  void shouldTakeAVerdictOfAnEmergency() {
    assertThat(errors(VerdictJson.text(Verdicts.emergency()))).isEmpty();
  }

  @Test
  void shouldRefuseAVerdictThatLacksAnyField() throws IOException {
    List<String> lacking = new ArrayList<>();
    for (String pointer : objects()) {
      for (String field : fields(pointer)) {
        if (CAME_LATER.contains(field)) {
          continue;
        }
        JsonNode verdict = blocked();
        ((ObjectNode) verdict.at(pointer)).remove(field);
        assertThat(errors(verdict.toString())).as("%s without %s", pointer, field).isNotEmpty();
        lacking.add(field);
      }
    }
    assertThat(lacking)
        .contains("schema", "revision", "digest", "enforced", "shadow", "waiver", "line");
  }

  @Test
  void shouldRefuseAVerdictThatHasAFieldTooMany() throws IOException {
    for (String pointer : objects()) {
      JsonNode verdict = blocked();
      ((ObjectNode) verdict.at(pointer)).put("extra", "");
      assertThat(errors(verdict.toString())).as("%s with an extra field", pointer).isNotEmpty();
    }
  }

  @Test
  void shouldRefuseAnotherVersion() throws IOException {
    assertRefused("", "schema", "\"delivery-gate/verdict/v2\"");
  }

  @Test
  void shouldRefuseAVerdictThatContradictsItself() throws IOException {
    assertRefused("", "complete", "false");
    assertRefused("", "incompleteBecause", "[\"gates were chosen\"]");
    assertRefused("/gates/0/rules/0", "checked", "0");
    assertRefused("/gates/0/rules/0", "status", "\"BREACHED\"");
    assertRefused("/gates/0/rules/0", "status", "\"WAIVED\"");
    assertRefused("/gates/0/rules/2", "status", "\"PASSED\"");
    assertRefused("/gates/0/rules/2", "status", "\"WAIVED\"");
    assertRefused("/gates/0/rules/2", "status", "\"NO_EVIDENCE\"");
    assertRefused("/gates/0/rules/2", "status", "\"NOT_APPLICABLE\"");
    assertRefused("/gates/0/rules/2", "status", "\"ERROR\"");
  }

  @Test
  void shouldRefuseValuesOfTheWrongForm() throws IOException {
    assertRefused("", "status", "\"GREEN\"");
    assertRefused("", "evaluatedAt", "\"yesterday\"");
    assertRefused("", "evaluatedAt", "\"2026-11-20T09:30:00+01:00\"");
    assertRefused("", "evidenceDigest", "\"abc\"");
    assertRefused("/gates/0/rules/2/breaches/0", "actual", "52.17");
    assertRefused("/gates/0/rules/2/breaches/0", "actual", "\"about half\"");
    assertRefused("/gates/0/rules/2/breaches/0/location", "line", "-1");
    assertRefused("/waivers/0", "breaches", "0");
    assertRefused("/figures/0", "value", "6.67");
    assertRefused("/figures/0", "value", "\"\"");
    assertRefused("/figures/0", "value", "\"6,67\"");
    assertRefused("/figures/0", "id", "\"Change failure rate\"");
    assertRefused("/plan/steps/0", "state", "\"LATE\"");
    assertRefused("/plan/steps/0", "due", "\"soon\"");
  }

  @Test
  void shouldDescribeEveryField() throws IOException {
    JsonNode schema = Json.mapper().readTree(source());
    List<JsonNode> properties = schema.findValues("properties");

    assertThat(properties).hasSizeGreaterThan(6);
    Stream.of(
            "",
            "/$defs/gate",
            "/$defs/rule",
            "/$defs/breach",
            "/$defs/emergency",
            "/$defs/waiver",
            "/$defs/figure",
            "/$defs/plan",
            "/$defs/plannedStep",
            "/$defs/plannedMilestone",
            "/$defs/period")
        .map(pointer -> schema.at(pointer + "/properties"))
        .forEach(
            all ->
                assertThat(all)
                    .allSatisfy(
                        field -> assertThat(field.path("description").asText()).isNotEmpty()));
  }

  private static void assertRefused(String pointer, String field, String json) throws IOException {
    JsonNode verdict = blocked();
    ((ObjectNode) verdict.at(pointer)).set(field, Json.mapper().readTree(json));
    assertThat(errors(verdict.toString())).as("%s/%s: %s", pointer, field, json).isNotEmpty();
  }

  private static JsonNode blocked() throws IOException {
    return Json.mapper().readTree(VerdictJson.text(Verdicts.blocked()));
  }

  /** Pointers to one object of each kind. */
  private static List<String> objects() {
    return List.of(
        "",
        "/subject",
        "/policy",
        "/waivers/0",
        "/figures/0",
        "/plan",
        "/plan/steps/0",
        "/plan/milestones/0",
        "/plan/sprints/0",
        "/gates/0",
        "/gates/0/rules/2",
        "/gates/0/rules/2/breaches/0",
        "/gates/0/rules/2/breaches/0/location");
  }

  private static List<String> fields(String pointer) throws IOException {
    List<String> fields = new ArrayList<>();
    blocked().at(pointer).fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  private static Set<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return Set.copyOf(texts);
  }

  private static Set<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).collect(Collectors.toSet());
  }

  private static List<Error> errors(String json) {
    return SCHEMA.validate(json, InputFormat.JSON);
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(source(), InputFormat.JSON);
  }

  private static String source() {
    try (InputStream in = Reports.class.getResourceAsStream("verdict-v1.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
