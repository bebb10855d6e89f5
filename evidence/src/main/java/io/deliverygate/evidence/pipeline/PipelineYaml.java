package io.deliverygate.evidence.pipeline;

import io.deliverygate.io.BadInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * YAML as tools of others write it: anchors, merged mappings and tags of their own are let be.
 *
 * @param node what stands there; none where nothing does
 */
record PipelineYaml(Optional<Node> node) {

  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_DEPTH = 8;
  private static final String MERGE = "<<";

  /** The last document of a text: what stands before it is about the file. */
  static PipelineYaml of(String label, String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(label)
            .setCodePointLimit(MOST_BYTES)
            .setAllowDuplicateKeys(true)
            .setAllowNonScalarKeys(true)
            .build();
    try {
      List<Node> documents = new ArrayList<>();
      new Compose(settings).composeAllFromString(text).forEach(documents::add);
      return new PipelineYaml(
          documents.isEmpty()
              ? Optional.empty()
              : Optional.of(documents.get(documents.size() - 1)));
    } catch (MarkedYamlEngineException e) {
      String where = e.getProblemMark().map(m -> label + ":" + (m.getLine() + 1)).orElse(label);
      throw new BadInputException(where, e.getProblem(), "fix the YAML syntax");
    } catch (YamlEngineException e) {
      throw new BadInputException(label, String.valueOf(e.getMessage()), "fix the YAML syntax");
    }
  }

  /** The values by key, those of merged mappings included; none for what is no mapping. */
  Map<String, PipelineYaml> entries() {
    return entries(MOST_DEPTH);
  }

  private Map<String, PipelineYaml> entries(int depth) {
    Map<String, PipelineYaml> entries = new LinkedHashMap<>();
    Map<String, PipelineYaml> merged = new LinkedHashMap<>();
    if (depth > 0 && node.orElse(null) instanceof MappingNode mapping) {
      mapping
          .getValue()
          .forEach(
              tuple -> {
                String key = text(tuple.getKeyNode());
                PipelineYaml value = new PipelineYaml(Optional.of(tuple.getValueNode()));
                if (key.equals(MERGE)) {
                  Stream.concat(Stream.of(value), value.items().stream())
                      .forEach(each -> merged.putAll(each.entries(depth - 1)));
                } else {
                  entries.put(key, value);
                }
              });
    }
    merged.forEach(entries::putIfAbsent);
    return entries;
  }

  /** The value of a key; nothing where there is none. */
  PipelineYaml at(String key) {
    return entries().getOrDefault(key, new PipelineYaml(Optional.empty()));
  }

  /** The items of a list; none for what is no list. */
  List<PipelineYaml> items() {
    return node.orElse(null) instanceof SequenceNode list
        ? list.getValue().stream().map(each -> new PipelineYaml(Optional.of(each))).toList()
        : List.of();
  }

  boolean isMapping() {
    return node.orElse(null) instanceof MappingNode;
  }

  boolean isThere() {
    return node.isPresent();
  }

  /** Its text; empty for what is no text. */
  String text() {
    return node.map(PipelineYaml::text).orElse("");
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  /** Its text, the texts of its items, or its keys: where one may be written as each of these. */
  List<String> words() {
    List<String> items = items().stream().map(PipelineYaml::text).toList();
    return Stream.of(List.of(text()), items, List.copyOf(entries().keySet()))
        .flatMap(List::stream)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
