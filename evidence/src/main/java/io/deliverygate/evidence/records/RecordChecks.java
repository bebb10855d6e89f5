package io.deliverygate.evidence.records;

import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Story;
import io.deliverygate.fact.StoryStatus;
import io.deliverygate.io.DidYouMean;
import io.deliverygate.io.Word;
import io.deliverygate.io.YamlNode;
import io.deliverygate.record.RecordField;
import io.deliverygate.record.RecordType;
import io.deliverygate.record.SaidTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be seen only when all records are known: names that come twice, references to nothing,
 * dates in the wrong order or to come, a status that says another thing than the dates.
 */
final class RecordChecks {

  /** So far ahead of UTC is the first place on earth where a day begins. */
  private static final Duration EARLIEST_ZONE = Duration.ofHours(14);

  private final List<ReadRecord> records;
  private final Instant latest;
  private final Map<Class<?>, Map<String, YamlNode>> names = new HashMap<>();

  /**
   * @param at the instant after which nothing can have happened yet
   */
  RecordChecks(List<ReadRecord> records, Instant at) {
    this.records = records;
    this.latest = at.plus(EARLIEST_ZONE);
  }

  /**
   * @throws io.deliverygate.io.BadInputException at the first flaw, in the order of the files
   */
  void check() {
    records.forEach(this::name);
    records.forEach(this::references);
    records.forEach(this::dates);
    records.forEach(RecordChecks::status);
  }

  private void name(ReadRecord record) {
    String name = record.type().section().single() ? "" : record.name();
    if (name.isEmpty() && !record.type().section().single()) {
      return;
    }
    String whole = record.owner().isEmpty() ? name : record.owner() + "/" + name;
    Map<String, YamlNode> known =
        names.computeIfAbsent(record.type().type(), type -> new HashMap<>());
    YamlNode other = known.putIfAbsent(whole, record.node());
    if (other != null) {
      throw twice(record, name, other);
    }
  }

  private static RuntimeException twice(ReadRecord record, String name, YamlNode other) {
    String section = record.type().section().key();
    return name.isEmpty()
        ? record
            .node()
            .bad("'" + section + "' comes twice, first at " + other.place(), "keep one of them")
        : record
            .node()
            .bad(
                "'" + name + "' is in " + section + " already, at " + other.place(),
                "give one of them another name");
  }

  private void references(ReadRecord record) {
    for (RecordField field : record.type().fields()) {
      YamlNode node = record.entries().get(field.name());
      if (node != null) {
        List<YamlNode> names = field.list() ? node.items() : List.of(node);
        field.refers().ifPresent(target -> names.forEach(name -> reference(record, target, name)));
      }
    }
  }

  private void reference(ReadRecord record, Class<? extends Declared> target, YamlNode node) {
    Set<String> known = names.getOrDefault(target, Map.of()).keySet();
    String name = node.text().strip();
    if (!known.contains(name)) {
      String section = RecordType.of(target).section().key();
      throw node.bad(
          "'" + name + "' is not in " + section,
          known.isEmpty()
              ? "record it under " + section
              : DidYouMean.of(name, known, "there are "));
    }
    if (target == record.type().type() && name.equals(record.name())) {
      throw node.bad("'" + name + "' refers to itself", "leave it out");
    }
  }

  private void dates(ReadRecord record) {
    for (RecordField field : record.type().fields()) {
      YamlNode node = record.entries().get(field.name());
      if (node != null && field.past()) {
        requirePast(field, record.values().get(field.component()), node);
      }
      if (node != null) {
        field.earlier().ifPresent(earlier -> requireOrder(record, earlier, field, node));
      }
    }
  }

  /** A status that hides from the rules for done stories that a story is done. */
  private static void status(ReadRecord record) {
    if (record.fact() instanceof Story story && story.status() != StoryStatus.DONE) {
      refuse(record, "finished", story.finished().known(), story.status());
      refuse(record, "accepted", story.accepted().given(), story.status());
    }
  }

  private static void refuse(ReadRecord record, String key, boolean said, StoryStatus status) {
    YamlNode node = record.entries().get(key);
    if (said && node != null) {
      throw node.bad(
          "the story is %s, and its status is %s".formatted(key, Word.of(status)),
          "write 'status: done', or leave out '%s' until it is so".formatted(key));
    }
  }

  private void requirePast(RecordField field, Object value, YamlNode node) {
    if (SaidTimes.in(value).anyMatch(latest::isBefore)) {
      throw node.bad(
          "'" + field.name() + "' lies in the future, and what it tells of has happened",
          "write when it happened, or leave it out until then");
    }
  }

  private static void requireOrder(
      ReadRecord record, RecordField earlier, RecordField field, YamlNode node) {
    Optional<Instant> first = SaidTimes.in(record.values().get(earlier.component())).findFirst();
    Optional<Instant> second = SaidTimes.in(record.values().get(field.component())).findFirst();
    if (first.isPresent() && second.isPresent() && second.get().isBefore(first.get())) {
      throw node.bad(
          "'" + field.name() + "' lies before '" + earlier.name() + "'",
          "fix one of the two dates");
    }
  }
}
