package io.deliverygate.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Declared;
import io.deliverygate.io.Word;
import io.deliverygate.record.RecordField;
import io.deliverygate.record.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records as a file says them: JSON, which is YAML too. */
record RecordsText(List<Declared> records) {

  String text() throws JsonProcessingException {
    Map<String, Object> sections = new LinkedHashMap<>();
    RecordType.sections().forEach((key, type) -> put(sections, type, records));
    return new ObjectMapper().writeValueAsString(sections);
  }

  private void put(Map<String, Object> holder, RecordType type, List<Declared> among) {
    List<Map<String, Object>> written =
        among.stream()
            .filter(record -> record.getClass() == type.type())
            .map(record -> written(record, type))
            .toList();
    if (!written.isEmpty()) {
      holder.put(type.section().key(), type.section().single() ? written.get(0) : written);
    }
  }

  private Map<String, Object> written(Declared record, RecordType type) {
    Map<String, Object> keys = keys(record, type);
    type.parts().forEach(part -> put(keys, part, inside(record, type, part)));
    return keys;
  }

  private List<Declared> inside(Declared record, RecordType type, RecordType part) {
    List<Declared> inside = new ArrayList<>(records);
    part.holder()
        .ifPresent(
            holder ->
                inside.removeIf(
                    each ->
                        each.getClass() == part.type()
                            && !holder.in(each).equals(type.naming().orElseThrow().in(record))));
    return inside;
  }

  private static Map<String, Object> keys(Object record, RecordType type) {
    Map<String, Object> keys = new LinkedHashMap<>();
    for (RecordField field : type.fields()) {
      Object value = field.in(record);
      if (field.required() || !value.equals(field.absent())) {
        keys.put(field.name(), value(value));
      }
    }
    return keys;
  }

  private static Object value(Object value) {
    if (value instanceof List<?> many) {
      return many.stream().map(RecordsText::value).toList();
    } else if (value instanceof Enum<?> word) {
      return Word.of(word);
    } else if (value instanceof Amount amount) {
      return amount.number().orElseThrow();
    } else if (value instanceof Boolean || value instanceof Number) {
      return value;
    }
    RecordType small = value.getClass().isRecord() ? RecordType.of(value.getClass()) : null;
    return small == null || small.fields().isEmpty() ? value.toString() : keys(value, small);
  }
}
