package io.deliverygate.evidence.criteria;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The results in {@code verified-criteria.json}. */
final class VerifiedResults {

  private static final String SCHEMA = "delivery-gate/verified-criteria/v1";
  private static final Set<String> OUTCOMES = Set.of("PASSED", "SKIPPED", "ABORTED", "FAILED");

  private final JsonPass json;
  private final Report report;
  private final Consumer<NamedTest> tests;
  private String schema = "";

  VerifiedResults(JsonPass json, Report report, Consumer<NamedTest> tests) {
    this.json = json;
    this.report = report;
    this.tests = tests;
  }

  void read() throws IOException, UnreadableReport {
    report.writtenBy("Delivery Gate JUnit listener");
    json.object(
        name -> {
          switch (name) {
            case "schema" -> schema = json.text();
            case "results" -> json.array(this::result);
            default -> throw json.bad("unknown field '" + name + "'");
          }
        });
    if (!schema.equals(SCHEMA)) {
      throw json.bad("the schema is '" + schema + "', not '" + SCHEMA + "'");
    }
  }

  private void result() throws IOException, UnreadableReport {
    Map<String, String> result = new HashMap<>();
    json.object(
        name -> {
          switch (name) {
            case "criterion", "outcome", "began" -> result.put(name, json.text());
            case "invocations" -> result.put(name, json.decimal().toPlainString());
            case "test" -> test(result);
            default -> {}
          }
        });
    tests.accept(
        new NamedTest(
            report.module().name(),
            required(result, "class"),
            required(result, "method"),
            required(result, "class") + "." + required(result, "method"),
            List.of(required(result, "criterion")),
            passed(required(result, "outcome"), required(result, "invocations")),
            instant(required(result, "began")),
            report.path()));
  }

  private void test(Map<String, String> result) throws IOException, UnreadableReport {
    json.object(name -> result.put(name, json.text()));
  }

  private String required(Map<String, String> result, String field) throws UnreadableReport {
    String value = result.get(field);
    if (value == null || value.isBlank()) {
      throw json.bad("a result has no '" + field + "'");
    }
    return value;
  }

  private boolean passed(String outcome, String invocations) throws UnreadableReport {
    if (!OUTCOMES.contains(outcome)) {
      throw json.bad("unknown outcome '" + outcome + "'");
    }
    boolean passed = outcome.equals("PASSED");
    if (!invocations.matches(passed ? "[1-9]\\d*" : "\\d+")) {
      throw json.bad("a test is " + outcome + " after " + invocations + " invocations");
    }
    return passed;
  }

  private Instant instant(String text) throws UnreadableReport {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw json.bad("'" + text + "' is no instant");
    }
  }
}
