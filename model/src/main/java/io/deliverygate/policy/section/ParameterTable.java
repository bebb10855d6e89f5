package io.deliverygate.policy.section;

import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.Product;
import io.deliverygate.fact.Release;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.DidYouMean;
import io.deliverygate.io.Wildcards;
import io.deliverygate.policy.Origin;
import io.deliverygate.policy.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Values of parameters that depend on the tier of the product or on the component that is judged.
 *
 * @param rows later ones win
 * @param origin where the table begins
 */
public record ParameterTable(List<Row> rows, Origin origin) {

  /** No table. */
  public static final ParameterTable NONE = new ParameterTable(List.of(), Origin.SHIPPED);

  public ParameterTable {
    rows = List.copyOf(rows);
  }

  /**
   * A row; it applies where both its tier and its component fit.
   *
   * @param tier tier of the product; empty for any
   * @param component name of what is released, a star for any text; empty for any
   * @param values by parameter
   */
  public record Row(String tier, String component, Map<String, Parameter> values, Origin origin) {

    public Row {
      values = Map.copyOf(values);
    }

    boolean fits(Set<String> tiers, String released) {
      return (tier.isEmpty() || tiers.contains(tier))
          && (component.isEmpty() || Wildcards.fits(component, released));
    }
  }

  /**
   * What the table says of the product and release of a snapshot.
   *
   * @throws BadInputException where rows go by tier and it does not know the product's
   */
  Map<String, Setting<Parameter>> values(Snapshot snapshot) {
    Set<String> tiers = new TreeSet<>();
    snapshot.all(Product.class).stream().map(Product::tier).forEach(tiers::add);
    requireKnown(snapshot, tiers());
    Map<String, Setting<Parameter>> values = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.fits(tiers, released(snapshot)))
        .forEach(
            row ->
                row.values()
                    .forEach(
                        (name, value) -> values.put(name, new Setting<>(value, row.origin()))));
    return values;
  }

  private static String released(Snapshot snapshot) {
    return snapshot.all(Release.class).stream().map(Release::name).findFirst().orElse("");
  }

  /** The tiers that its rows name. */
  public Set<String> tiers() {
    return rows.stream()
        .map(Row::tier)
        .filter(tier -> !tier.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void requireKnown(Snapshot snapshot, Set<String> known) {
    if (known.isEmpty()) {
      return;
    }
    List<Product> stated =
        snapshot.all(Product.class).stream().filter(each -> !each.tier().isEmpty()).toList();
    if (stated.isEmpty()) {
      throw new BadInputException(
          origin.place(),
          "its rows go by tier, and the records do not say which tier the product has",
          "write 'tier: ...' under 'product:' in delivery/*.yaml; tiers are "
              + String.join(", ", known));
    }
    stated.stream()
        .filter(product -> !known.contains(product.tier()))
        .forEach(
            product -> {
              throw unknown(product, known);
            });
  }

  private BadInputException unknown(Product product, Set<String> known) {
    return new BadInputException(
        product.source() + ":" + product.line(),
        "the table in %s knows no tier '%s', only %s"
            .formatted(origin.place(), product.tier(), String.join(", ", known)),
        DidYouMean.of(product.tier(), known, "choose from "));
  }
}
