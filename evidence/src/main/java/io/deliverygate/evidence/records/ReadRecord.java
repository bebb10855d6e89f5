package io.deliverygate.evidence.records;

import io.deliverygate.fact.Declared;
import io.deliverygate.io.YamlNode;
import io.deliverygate.record.RecordType;
import java.util.Map;

/**
 * A record as it stands in a file.
 *
 * @param owner name of the record around it, empty where there is none
 * @param node the whole record
 * @param entries what the file says, by key
 * @param values what it means, by component
 */
record ReadRecord(
    RecordType type,
    Declared fact,
    String owner,
    YamlNode node,
    Map<String, YamlNode> entries,
    Map<String, Object> values) {

  /** What names it, within the record around it. */
  String name() {
    return type.naming().map(field -> String.valueOf(values.get(field.component()))).orElse("");
  }
}
