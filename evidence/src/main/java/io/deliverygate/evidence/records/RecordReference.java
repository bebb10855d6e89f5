package io.deliverygate.evidence.records;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Meeting;
import io.deliverygate.fact.Moment;
import io.deliverygate.fact.Signature;
import io.deliverygate.io.Word;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reference of record files, in Markdown: every section and every key. */
public final class RecordReference {

  private final List<String> lines = new ArrayList<>();

  private RecordReference() {}

  /** The text, lines ended by a line feed. */
  public static String text() {
    RecordReference reference = new RecordReference();
    reference.write();
    return String.join("\n", reference.lines) + "\n";
  }

  private void write() {
    lines.add("# What can be recorded in `delivery/*.yaml`");
    lines.add("");
    lines.add(
        "Every file may hold any of these sections, and a section may be split over many files."
            + " Days are written 2026-03-01, instants with a zone: 2026-03-01T14:30:00+01:00."
            + " Keys in bold have to be there. What is not written counts as not known.");
    EvidenceKind area = null;
    for (RecordType type : RecordType.sections().values()) {
      if (type.section().area() != area) {
        area = type.section().area();
        lines.add("");
        lines.add("## %s (`%s`)".formatted(area.title(), area.key()));
      }
      section(type, "### ", "");
    }
  }

  private void section(RecordType type, String heading, String holder) {
    String form = type.section().single() ? "" : ", a list";
    lines.add("");
    lines.add(heading + "`" + holder + type.section().key() + "`" + form);
    lines.add("");
    lines.add(type.section().value());
    lines.add("");
    lines.add("| key | value | meaning |");
    lines.add("|---|---|---|");
    type.fields().forEach(this::row);
    for (RecordType part : type.parts()) {
      lines.add(
          "| `%s` | see below | %s |".formatted(part.section().key(), part.section().value()));
    }
    type.parts().forEach(part -> section(part, "#### ", holder + type.section().key() + "/"));
  }

  private void row(RecordField field) {
    String name = field.key().required() ? "**`%s`**" : "`%s`";
    lines.add(
        ("| " + name + " | %s | %s |").formatted(field.name(), value(field), field.key().value()));
  }

  private static String value(RecordField field) {
    String one = field.reference() ? reference(field) : value(field.type());
    return field.list() ? "list of: " + one : one;
  }

  private static String reference(RecordField field) {
    return RecordType.sections().values().stream()
        .filter(type -> type.type() == field.key().refers())
        .map(type -> "name in `" + type.section().key() + "`")
        .collect(Collectors.joining());
  }

  private static String value(Class<?> type) {
    if (type == String.class) {
      return "text";
    } else if (type == boolean.class) {
      return "yes or no";
    } else if (type == Day.class) {
      return "day";
    } else if (type == Instant.class || type == Moment.class) {
      return "instant";
    } else if (type == Amount.class) {
      return "number";
    } else if (type == Signature.class || type == Meeting.class) {
      return RecordField.of(type).stream()
          .map(part -> "`%s` %s".formatted(part.name(), part.key().value()))
          .collect(Collectors.joining(", ", "keys ", ""));
    }
    return Stream.of(type.getEnumConstants())
        .map(each -> Word.of((Enum<?>) each))
        .collect(Collectors.joining(", "));
  }
}
