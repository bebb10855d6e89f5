package io.deliverygate.evidence.records;

import io.deliverygate.fact.Declared;
import io.deliverygate.io.YamlNode;
import io.deliverygate.record.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the records of one file, each for itself. */
final class RecordFile {

  private final List<ReadRecord> records = new ArrayList<>();

  private RecordFile() {}

  /**
   * @throws io.deliverygate.io.BadInputException where something is written that cannot be
   */
  static List<ReadRecord> read(YamlNode root) {
    RecordFile file = new RecordFile();
    root.entries(RecordType.sections().keySet())
        .forEach((key, node) -> file.section(RecordType.sections().get(key), node, ""));
    return file.records;
  }

  private void section(RecordType type, YamlNode node, String owner) {
    if (type.section().single()) {
      record(type, node, owner);
    } else {
      node.items().forEach(item -> record(type, item, owner));
    }
  }

  private void record(RecordType type, YamlNode node, String owner) {
    Map<String, YamlNode> entries = node.entries(keys(type));
    Map<String, Object> values = FieldValue.all(type.fields(), node, entries);
    type.holder().ifPresent(holder -> values.put(holder.component(), owner));
    values.put("line", node.line());
    values.put("source", node.file());
    Declared fact = (Declared) type.made(component -> values.get(component.component()));
    ReadRecord read = new ReadRecord(type, fact, owner, node, entries, values);
    records.add(read);
    parts(type, entries, read.name());
  }

  private void parts(RecordType type, Map<String, YamlNode> entries, String owner) {
    for (RecordType part : type.parts()) {
      YamlNode node = entries.get(part.section().key());
      if (node != null) {
        section(part, node, owner);
      }
    }
  }

  private static Set<String> keys(RecordType type) {
    Set<String> keys = new LinkedHashSet<>();
    type.fields().forEach(field -> keys.add(field.name()));
    type.parts().forEach(part -> keys.add(part.section().key()));
    return keys;
  }
}
