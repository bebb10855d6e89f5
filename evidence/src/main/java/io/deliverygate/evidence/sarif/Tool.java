package io.deliverygate.evidence.sarif;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tool of a run, with its extensions and their rules. */
final class Tool {

  private static final Rule UNKNOWN = new Rule("", Importance.NOT_STATED, "", Map.of());

  private final JsonPass json;
  private final Part driver = new Part();
  private final List<Part> extensions = new ArrayList<>();

  Tool(JsonPass json) {
    this.json = json;
  }

  /** The tool itself, or an extension of it. */
  private static final class Part {
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Rule> byId = new HashMap<>();
    private String name = "";
    private String version = "";

    void add(Rule rule) {
      rules.add(rule);
      byId.putIfAbsent(rule.id(), rule);
    }

    Optional<Rule> at(int index) {
      return index < 0 || index >= rules.size() ? Optional.empty() : Optional.of(rules.get(index));
    }
  }

  /** Reads a {@code tool}. */
  void read() throws UnreadableReport, IOException {
    json.object(
        name -> {
          switch (name) {
            case "driver" -> part(driver);
            case "extensions" -> json.array(this::extension);
            default -> {}
          }
        });
  }

  private void extension() throws UnreadableReport, IOException {
    Part extension = new Part();
    extensions.add(extension);
    part(extension);
  }

  private void part(Part part) throws UnreadableReport, IOException {
    json.object(
        name -> {
          switch (name) {
            case "name" -> part.name = json.text();
            case "version" -> part.version = json.text();
            case "semanticVersion" -> part.version = either(part.version, json.text());
            case "rules" -> json.array(() -> part.add(Rule.read(json)));
            default -> {}
          }
        });
  }

  private static String either(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  String name() {
    return driver.name;
  }

  /** Name and version. */
  String title() {
    return (driver.name + " " + driver.version).strip();
  }

  /** The rule of a result: by place where that is given, else by name. */
  Rule rule(RuleReference of) {
    Optional<Part> named = part(of.extension());
    return named.flatMap(part -> part.at(of.index())).or(() -> byId(of.id())).orElse(UNKNOWN);
  }

  private Optional<Part> part(int extension) {
    if (extension < 0) {
      return Optional.of(driver);
    }
    return extension < extensions.size()
        ? Optional.of(extensions.get(extension))
        : Optional.empty();
  }

  /** A result may name a part of a rule: {@code CA1000/1}. */
  private Optional<Rule> byId(String id) {
    Optional<Rule> rule = exactly(id);
    int parent = id.lastIndexOf('/');
    return rule.isPresent() || parent < 0 ? rule : byId(id.substring(0, parent));
  }

  private Optional<Rule> exactly(String id) {
    Optional<Rule> own = Optional.ofNullable(driver.byId.get(id));
    return own.or(
        () ->
            extensions.stream()
                .flatMap(part -> Optional.ofNullable(part.byId.get(id)).stream())
                .findFirst());
  }
}
