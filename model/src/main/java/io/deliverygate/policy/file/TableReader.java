package io.deliverygate.policy.file;

import io.deliverygate.fact.Parameter;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.Origin;
import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.section.ParameterTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a policy's table: rows in the policy itself, or the name of a CSV file beside it. */
record TableReader(PolicyTerms terms, String layer) {

  static final String TIER = "tier";
  static final String COMPONENT = "component";

  ParameterTable read(YamlNode node, SiblingFiles beside) throws IOException {
    if (node.isList()) {
      return new ParameterTable(
          node.items().stream().map(this::row).toList(),
          new Origin(layer, node.file(), node.line()));
    }
    String policy = node.file();
    String folder = policy.substring(0, policy.lastIndexOf('/') + 1);
    return new CsvTable(this, folder + node.text()).read(beside.text(node));
  }

  private ParameterTable.Row row(YamlNode node) {
    Set<String> keys = new TreeSet<>(terms.parameters().keySet());
    keys.addAll(List.of(TIER, COMPONENT));
    Map<String, Parameter> values = new LinkedHashMap<>();
    Map<String, YamlNode> entries = new LinkedHashMap<>(node.entries(keys));
    List<String> where = new ArrayList<>();
    for (String key : List.of(TIER, COMPONENT)) {
      YamlNode value = entries.remove(key);
      where.add(value == null ? "" : value.text());
    }
    entries.forEach((name, value) -> values.put(name, terms.parameters().get(name).read(value)));
    return new ParameterTable.Row(
        where.get(0), where.get(1), values, new Origin(layer, node.file(), node.line()));
  }
}
