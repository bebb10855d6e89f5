package io.deliverygate.record;

import io.deliverygate.fact.Declared;
import io.deliverygate.fact.EvidenceKind;
import java.util.ArrayList;
import java.util.List;

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
      if (type.area() != area) {
        area = type.area();
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
    String name = field.required() ? "**`%s`**" : "`%s`";
    lines.add(
        ("| " + name + " | %s | %s |").formatted(field.name(), value(field), field.meaning()));
  }

  private static String value(RecordField field) {
    String one =
        field.refers().map(RecordReference::name).orElse(Notation.of(field.type()).words());
    return field.list() ? "list of: " + one : one;
  }

  private static String name(Class<? extends Declared> type) {
    return "name in `" + RecordType.of(type).section().key() + "`";
  }
}
