package io.deliverygate.evidence.records;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Key;
import io.deliverygate.io.YamlNode;
import io.deliverygate.record.Notation;
import io.deliverygate.record.RecordField;
import io.deliverygate.record.RecordType;
import io.deliverygate.record.RefusedText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The values of keys as a file says them, strictly. */
final class FieldValue {

  private FieldValue() {}

  /**
   * What keys come to, by component.
   *
   * @param fields what could be written
   * @param holder the record around them
   * @param entries what is written, by key
   * @throws io.deliverygate.io.BadInputException where one is missing or cannot be read
   */
  static Map<String, Object> all(
      List<RecordField> fields, YamlNode holder, Map<String, YamlNode> entries) {
    Map<String, Object> values = new HashMap<>();
    for (RecordField field : fields) {
      YamlNode node = entries.get(field.name());
      if (node == null && field.required()) {
        throw holder.bad("the key '" + field.name() + "' is missing", "add it: " + field.meaning());
      }
      values.put(field.component(), node == null ? field.absent() : read(field, node));
    }
    return values;
  }

  private static Object read(RecordField field, YamlNode node) {
    return field.list()
        ? node.items().stream().map(item -> single(field, item)).toList()
        : single(field, node);
  }

  private static Object single(RecordField field, YamlNode node) {
    List<RecordField> keys =
        field.type().isRecord() ? RecordType.of(field.type()).fields() : List.of();
    return keys.isEmpty() ? value(field, node) : small(field.type(), keys, node);
  }

  /** A small record that stands in one key. */
  private static Object small(Class<?> type, List<RecordField> keys, YamlNode node) {
    Map<String, RecordField> known =
        keys.stream().collect(Collectors.toMap(RecordField::name, Function.identity()));
    Map<String, Object> values = all(keys, node, node.entries(known.keySet()));
    return RecordType.of(type).made(key -> values.get(key.component()));
  }

  private static Object value(RecordField field, YamlNode node) {
    try {
      Object value = Notation.of(field.type()).read(node.text());
      if (value instanceof Amount) {
        requireInside(field, node.number(), node);
      }
      return value instanceof String text ? text(field, text.strip(), node) : value;
    } catch (RefusedText e) {
      throw e.at(node);
    }
  }

  private static String text(RecordField field, String text, YamlNode node) {
    if (text.isEmpty()) {
      throw node.bad("'" + field.name() + "' is empty", "write something or leave the key out");
    }
    if (field.component().equals("zone")) {
      requireZone(text, node);
    }
    if (field.component().equals("emails") && !text.matches("[^@\\s]+@[^@\\s]+")) {
      throw node.bad("'" + text + "' is no e-mail address", "write it as git log shows it");
    }
    return text;
  }

  private static void requireZone(String text, YamlNode node) {
    try {
      ZoneId.of(text);
    } catch (DateTimeException e) {
      throw node.bad("there is no time zone '" + text + "'", "write one such as Europe/Berlin");
    }
  }

  private static void requireInside(RecordField field, BigDecimal number, YamlNode node) {
    Key key = field.key().orElseThrow();
    if (number.doubleValue() < key.min()) {
      throw node.bad(number + " is too small", "write at least " + plain(key.min()));
    }
    if (number.doubleValue() > key.max()) {
      throw node.bad(number + " is too large", "write at most " + plain(key.max()));
    }
  }

  private static String plain(double limit) {
    return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
  }
}
