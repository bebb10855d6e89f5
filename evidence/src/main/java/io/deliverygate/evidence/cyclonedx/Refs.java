package io.deliverygate.evidence.cyclonedx;

import io.deliverygate.io.OneLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The references of a bill: what it lists, and what its parts say about what it lists. A bill whose
 * dependencies name what it does not list lacks a component, and one that has a reference twice
 * cannot say which of the two it speaks of.
 */
final class Refs {

  /** Names a part of another bill. */
  private static final String ELSEWHERE = "urn:cdx:";

  private final Map<String, Item> items = new HashMap<>();
  private final Set<String> others = new HashSet<>();
  private final Set<String> demanded = new LinkedHashSet<>();
  private Optional<String> complaint = Optional.empty();

  /** Takes a component; the product may be listed among its components too. */
  void add(Item item) {
    String ref = item.get("bom-ref");
    if (!ref.isEmpty()) {
      Item before = items.putIfAbsent(ref, item);
      if (before != null && !before.coordinates().equals(item.coordinates())) {
        complain("two components have the bom-ref '" + OneLine.of(ref) + "'");
      }
    }
    others.add(item.get("purl"));
  }

  /** Takes what is no component, such as a service. */
  void addOther(String ref) {
    others.add(ref);
  }

  /** The dependencies name something. */
  void demand(String ref) {
    demanded.add(ref);
  }

  /** A composition says how much of what it speaks of is told. */
  void aggregate(String word) {
    if (word.startsWith("incomplete")) {
      complain("it says of itself that it is " + OneLine.of(word) + " (in its compositions)");
    }
  }

  private void complain(String text) {
    complaint = complaint.or(() -> Optional.of(text));
  }

  /** The component of a reference. */
  Optional<Item> item(String ref) {
    return Optional.ofNullable(items.get(ref));
  }

  /** Why the bill cannot be believed, once it is read. */
  Optional<String> complaint() {
    return complaint.or(
        () ->
            demanded.stream()
                .filter(ref -> !ref.isEmpty() && !ref.startsWith(ELSEWHERE))
                .filter(ref -> !items.containsKey(ref) && !others.contains(ref))
                .findFirst()
                .map(
                    ref ->
                        "its dependencies name '"
                            + OneLine.of(ref)
                            + "', which is none of its components"));
  }
}
