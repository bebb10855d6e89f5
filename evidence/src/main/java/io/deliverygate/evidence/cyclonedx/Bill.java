package io.deliverygate.evidence.cyclonedx;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.xml.ShownText;
import io.deliverygate.evidence.xml.ZonedTime;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.SecurityScan;
import io.deliverygate.fact.Vulnerability;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a bill of materials says. Its parts may come in any order, so facts are made at its end.
 *
 * <p>The product that the bill is of is no component of itself. A bill counts as a scan for known
 * vulnerabilities where it has a list of them, be it empty.
 */
final class Bill {

  private final ShownText shown = new ShownText();
  private final List<Item> items = new ArrayList<>();
  private final List<Weakness> weaknesses = new ArrayList<>();
  private final Refs refs = new Refs();
  private Item product = new Item(shown);
  private boolean scanned;

  /** What its parts call each other. */
  Refs refs() {
    return refs;
  }

  Item item() {
    return new Item(shown);
  }

  /** The product lists a component, itself or through another. */
  void contains(Item item) {
    refs.add(item);
    if (!item.isBareFile()) {
      items.add(item);
    }
  }

  /** What the bill is of. */
  void product(Item item) {
    refs.add(item);
    product = item;
  }

  /** It has a list of vulnerabilities. */
  void scanned() {
    scanned = true;
  }

  void warns(Weakness weakness) {
    if (!weakness.isNone()) {
      weaknesses.add(weakness);
    }
  }

  /** The time that it states; one without a zone could be any of a day. */
  static void date(Report report, String timestamp) {
    ZonedTime.of(timestamp).ifPresent(report::writtenAt);
  }

  /** Hands on everything. */
  void tell(Report report, Consumer<Fact> facts) throws IOException {
    String module = report.module().name();
    String source = report.path();
    items.forEach(item -> facts.accept(item.component(module, source)));
    if (scanned) {
      facts.accept(
          new SecurityScan(
              module,
              product.get("name"),
              product.get("version"),
              report.time(),
              items.size(),
              source));
      weaknesses.forEach(weakness -> tell(weakness, report, facts));
    }
  }

  private void tell(Weakness weakness, Report report, Consumer<Fact> facts) {
    for (String component : components(weakness)) {
      facts.accept(
          new Vulnerability(
              report.module().name(),
              component,
              shown.of(weakness.id()),
              weakness.score(),
              shown.of(weakness.severity()),
              report.path()));
    }
  }

  /** Those that are affected, each once: the product itself where nothing is said of any. */
  private Set<String> components(Weakness weakness) {
    if (weakness.affects().isEmpty()) {
      return Set.of(product.coordinates());
    }
    Set<String> components = new LinkedHashSet<>();
    for (Affected affected : weakness.affects()) {
      Optional<Item> item = affected.item().or(() -> refs.item(affected.ref()));
      if (affected.is(item.map(each -> each.get("version")).orElse(""))) {
        String unlisted =
            affected.ref().isEmpty() ? product.coordinates() : shown.of(affected.ref());
        components.add(item.map(Item::coordinates).orElse(unlisted));
      }
    }
    return components;
  }
}
