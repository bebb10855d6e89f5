package io.deliverygate.evidence.cyclonedx;

import io.deliverygate.evidence.xml.ShownText;
import io.deliverygate.fact.SbomComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** One component of a bill while it is read: its texts by the names that both formats share. */
final class Item {

  /** What is kept of a component. */
  static final Set<String> TEXTS =
      Set.of("type", "bom-ref", "group", "name", "version", "purl", "scope");

  private final ShownText shown;
  private final Map<String, String> texts = new HashMap<>();
  private final SortedSet<String> licences = new TreeSet<>();

  Item(ShownText shown) {
    this.shown = shown;
  }

  void put(String name, String text) {
    texts.put(name, shown.of(text));
  }

  void licence(String text) {
    String licence = shown.of(text);
    if (!licence.isEmpty()) {
      licences.add(licence);
    }
  }

  String get(String name) {
    return texts.getOrDefault(name, "");
  }

  /**
   * Whether it is a file that nothing is known of but its digests: part of a component that the
   * bill lists beside it.
   */
  boolean isBareFile() {
    return get("type").equals("file") && get("purl").isEmpty() && licences.isEmpty();
  }

  SbomComponent component(String module, String source) {
    return new SbomComponent(
        module,
        get("group"),
        get("name"),
        get("version"),
        get("purl"),
        List.copyOf(licences),
        get("scope"),
        source);
  }

  /** As a vulnerability names it. */
  String coordinates() {
    return component("", "").coordinates();
  }
}
