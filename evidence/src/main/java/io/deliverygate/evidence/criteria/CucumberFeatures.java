package io.deliverygate.evidence.criteria;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import io.deliverygate.evidence.xml.ZonedTime;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The scenarios in Cucumber's JSON report. A scenario passed when it has a step and each of its
 * steps and hooks passed, those of the background before it too; an undefined, pending or skipped
 * step is no pass. Hooks are no steps, also where they are listed among them. Rows of an outline
 * are scenarios of one name.
 */
final class CucumberFeatures {

  private static final Set<String> HOOKS =
      Set.of("Before", "After", "BeforeStep", "AfterStep", "BeforeAll", "AfterAll");

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
      boolean background = true;
      for (Element element : elements) {
        if (element.type.equals("background")) {
          background = element.passed();
        } else {
          tests.accept(element.test(this, background, at));
          background = true;
        }
      }
    }
  }

  private final class Element {

    private final List<String> tags = new ArrayList<>();
    private String type = "scenario";
    private String name = "";
    private int results;
    private boolean broken;
    private Optional<Instant> began = Optional.empty();

    void read() throws IOException, UnreadableReport {
      json.object(
          field -> {
            switch (field) {
              case "type" -> type = json.text();
              case "name" -> name = json.text();
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
      json.object(
          field -> {
            switch (field) {
              case "result" -> {
                told[0] = true;
                result();
              }
              case "hidden" -> hook[0] |= !json.isNull() && json.isTrue();
              case "keyword" -> hook[0] |= HOOKS.contains(json.text().strip());
              case "before", "after" -> json.array(() -> step(false));
              default -> {}
            }
          });
      results += hook[0] ? 0 : 1;
      broken |= !told[0];
    }

    private void result() throws IOException, UnreadableReport {
      boolean[] passed = {false};
      json.object(
          field -> {
            if (field.equals("status")) {
              passed[0] = json.text().equals("passed");
            }
          });
      broken |= !passed[0];
    }

    boolean passed() {
      return results > 0 && !broken;
    }

    private List<String> words(Feature feature) {
      List<String> words = new ArrayList<>(feature.tags);
      words.addAll(tags);
      words.add(feature.name);
      words.add(name);
      return words;
    }

    NamedTest test(Feature feature, boolean background, Instant at) {
      return new NamedTest(
          report.module().name(),
          "",
          feature.name + ": " + name,
          words(feature),
          background && passed(),
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
