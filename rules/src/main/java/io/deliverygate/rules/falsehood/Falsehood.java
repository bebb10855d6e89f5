package io.deliverygate.rules.falsehood;

import io.deliverygate.fact.Declared;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Section;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.record.RecordName;
import io.deliverygate.record.RecordType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One fact of a project's records made false: a record that says something else in one key, or that
 * is not there.
 *
 * @param about the record as it is
 * @param key the key as files spell it, of a small record inside with a dot between; empty where
 *     the whole record is left out
 * @param change what it says and what it says then, such as {@code 5 -> 0}
 * @param instead the record with the falsehood; empty where it is left out
 * @param without what stands inside a record that is left out
 */
public record Falsehood(
    Declared about, String key, String change, Optional<Declared> instead, List<Declared> without) {

  public Falsehood {
    without = List.copyOf(without);
  }

  /** The section and the key that it is about, such as {@code stories: points}. */
  public String place() {
    String section = section(RecordType.of(about.getClass()).section());
    return key.isEmpty() ? section : section + ": " + key;
  }

  private static String section(Section section) {
    return section.in() == Declared.class
        ? section.key()
        : section(RecordType.of(section.in()).section()) + "/" + section.key();
  }

  /** Such as {@code story S-1: points 5 -> 0}. */
  public String sentence() {
    return RecordName.of(about) + ": " + (key.isEmpty() ? change : key + " " + change);
  }

  /** What would be known of the project if the falsehood stood in its records. */
  public Snapshot in(Snapshot truth) {
    return Snapshot.of(
        truth.collectedAt(), truth.stream().flatMap(fact -> in(fact).stream()).toList());
  }

  private Optional<? extends Fact> in(Fact fact) {
    if (fact == about) {
      return instead;
    } else if (without.stream().anyMatch(part -> part == fact)) {
      return Optional.empty();
    }
    return Optional.of(fact instanceof EvidenceSearch search ? fewer(search) : fact);
  }

  /** A search that does not find what is left out. */
  private EvidenceSearch fewer(EvidenceSearch search) {
    int fewer = (int) leftOut().filter(record -> isFound(search, record)).count();
    return new EvidenceSearch(
        search.kind(), search.module(), search.places(), search.found() - fewer, search.note());
  }

  private Stream<Declared> leftOut() {
    return instead.isPresent() ? Stream.of() : Stream.concat(Stream.of(about), without.stream());
  }

  private static boolean isFound(EvidenceSearch search, Declared record) {
    return search.ofProject() && RecordType.of(record.getClass()).area() == search.kind();
  }
}
