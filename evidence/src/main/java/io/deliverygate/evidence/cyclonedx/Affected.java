package io.deliverygate.evidence.cyclonedx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a vulnerability says of one component: it is affected, unless its version is known, and all
 * that is said of that very version says otherwise. What is said of other versions or of a range
 * acquits nobody, since nobody compared.
 */
final class Affected {

  private static final String UNAFFECTED = "unaffected";

  private final String ref;
  private final Optional<Item> item;
  private final List<Said> versions = new ArrayList<>();

  private record Said(String version, String status) {

    boolean isUnaffected() {
      return status.equals(UNAFFECTED);
    }
  }

  /**
   * @param ref the bill's reference of the component
   */
  Affected(String ref) {
    this.ref = ref.strip();
    this.item = Optional.empty();
  }

  /**
   * @param item the component that the vulnerability stands in
   */
  Affected(Item item) {
    this.ref = "";
    this.item = Optional.of(item);
  }

  /** The component, where it is known without the reference. */
  Optional<Item> item() {
    return item;
  }

  String ref() {
    return ref;
  }

  /**
   * Takes one entry.
   *
   * @param version empty for a range
   * @param status empty where it is not stated, which means affected
   */
  void says(String version, String status) {
    versions.add(new Said(version.strip(), status.strip()));
  }

  /** Whether a component of a version is affected. */
  boolean is(String version) {
    List<Said> own = versions.stream().filter(each -> each.version().equals(version)).toList();
    return version.isEmpty() || own.isEmpty() || !own.stream().allMatch(Said::isUnaffected);
  }
}
