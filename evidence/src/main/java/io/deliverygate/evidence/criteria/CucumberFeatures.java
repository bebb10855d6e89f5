package io.deliverygate.evidence.criteria;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import io.deliverygate.evidence.xml.ZonedTime;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scenarios in Cucumber's JSON report. A scenario passed when it has a step and each of its
 * steps and hooks passed, those of the background before it too; an undefined, pending or skipped
 * step is no pass. Hooks are no steps, also where they are listed among them. Rows of an outline
 * are scenarios of one name, or, where values are put into it, of one id before the number of the
 * row, or with the same line as their last step: where one did not pass, none did.
 */
final class CucumberFeatures {

  private static final Set<String> HOOKS =
      Set.of("Before", "After", "BeforeStep", "AfterStep", "BeforeAll", "AfterAll");

  /** Id of a row of an outline: of feature, outline and examples, and the number of the row. */
  private static final Pattern ROW = Pattern.compile("(.+;.+);[^;]*;\\d+", Pattern.DOTALL);

  private final JsonPass json;
  private final Report report;
  private final Consumer<NamedTest> tests;

  CucumberFeatures(JsonPass json, Report report, Consumer<NamedTest> tests) {
    this.json = json;
    this.report = report;
    this.tests = tests;
  }

  void read() throws IOException, UnreadableReport {
    json.array(() -> new Feature().read());
  }

  /** A feature; its elements are kept until its name and tags are known. */
  private final class Feature {

    private final List<Element> elements = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private String name = "";

    void read() throws IOException, UnreadableReport {
      json.object(
          field -> {
            switch (field) {
              case "name" -> name = json.text();
              case "tags" -> tags(tags);
              case "elements" -> json.array(this::element);
              default -> {}
            }
          });
      finish();
    }

    private void element() throws IOException, UnreadableReport {
      Element element = new Element();
      element.read();
      elements.add(element);
    }

    private void finish() throws IOException {
      Instant at = report.time();
      Map<Element, Boolean> scenarios = new LinkedHashMap<>();
      boolean background = true;
      for (Element element : elements) {
        if (element.type.equals("background")) {
          background = element.passed();
        } else {
          scenarios.put(element, background && element.passed());
          background = true;
        }
      }
      Set<String> broken = new HashSet<>();
      scenarios.forEach(
          (element, passed) -> {
            if (!passed) {
              broken.add(element.outline());
            }
          });
      scenarios
          .keySet()
          .forEach(
              element -> tests.accept(element.test(this, !broken.contains(element.outline()), at)));
    }
  }

  private final class Element {

    private final List<String> tags = new ArrayList<>();
    private String type = "scenario";
    private String name = "";
    private String id = "";
    private int lastStep;
    private int results;
    private boolean broken;
    private Optional<Instant> began = Optional.empty();

    void read() throws IOException, UnreadableReport {
      json.object(
          field -> {
            switch (field) {
              case "type" -> type = json.text();
              case "name" -> name = json.text();
              case "id" -> id = json.text();
              case "start_timestamp" -> began = ZonedTime.of(json.text());
              case "tags" -> tags(tags);
              case "steps" -> json.array(() -> step(true));
              case "before", "after" -> json.array(() -> step(false));
              default -> {}
            }
          });
    }

    private void step(boolean counts) throws IOException, UnreadableReport {
      boolean[] told = {false};
      boolean[] hook = {!counts};
      int[] line = {0};
      json.object(
          field -> {
            switch (field) {
              case "result" -> {
                told[0] = true;
                result();
              }
              case "line" -> line[0] = json.ifNumber().map(BigDecimal::intValue).orElse(0);
              case "hidden" -> hook[0] |= !json.isNull() && json.isTrue();
              case "keyword" -> hook[0] |= HOOKS.contains(json.text().strip());
              case "before", "after" -> json.array(() -> step(false));
              default -> {}
            }
          });
      results += hook[0] ? 0 : 1;
      lastStep = hook[0] || line[0] == 0 ? lastStep : line[0];
      broken |= !told[0];
    }

    private void result() throws IOException, UnreadableReport {
      boolean[] passed = {false};
      String[] error = {""};
      json.object(
          field -> {
            switch (field) {
              case "status" -> passed[0] = json.text().equals("passed");
              case "error_message" -> error[0] = json.text();
              default -> {}
            }
          });
      if (passed[0] && !error[0].isBlank()) {
        throw json.bad("a step passed and has an error_message");
      }
      broken |= !passed[0];
    }

    boolean passed() {
      return results > 0 && !broken;
    }

    /** What the rows of one outline have in common. */
    String outline() {
      Matcher row = ROW.matcher(id);
      if (row.matches()) {
        return "id " + row.group(1);
      }
      return lastStep > 0 ? "line " + lastStep : "name " + name;
    }

    private List<String> words(Feature feature) {
      List<String> words = new ArrayList<>(feature.tags);
      words.addAll(tags);
      words.add(feature.name);
      words.add(name);
      return words;
    }

    NamedTest test(Feature feature, boolean passed, Instant at) {
      return new NamedTest(
          report.module().name(),
          "",
          "",
          feature.name + ": " + name,
          words(feature),
          passed,
          began.orElse(at),
          report.path());
    }
  }

  private void tags(List<String> tags) throws IOException, UnreadableReport {
    json.array(
        () ->
            json.object(
                field -> {
                  if (field.equals("name")) {
                    tags.add(json.text());
                  }
                }));
  }
}
