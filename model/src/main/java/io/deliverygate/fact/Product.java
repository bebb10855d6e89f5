package io.deliverygate.fact;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * The product that the project delivers, and the goal that it serves.
 *
 * @param line where the record begins in its file
 */
@Section(
    key = "product",
    area = EvidenceKind.PRODUCT,
    single = true,
    value = "The product and its goal.")
public record Product(
    @Key(value = "name of the product", required = true) String name,
    @Key(
            value = "the product goal: what the product shall reach, and for whom",
            says = Says.STATEMENT)
        String goal,
    @Key("tier of the product, such as critical, as the organisation's policy names them")
        String tier,
    @Key("time zone in which its days are counted, such as Europe/Berlin; UTC where absent")
        String zone,
    @Key("by what it is used: an api that programs call, a ui on a screen, or none of them")
        List<ProductInterface> interfaces,
    int line,
    String source)
    implements Declared {

  public Product {
    interfaces = List.copyOf(interfaces);
  }

  /** The zone that products count their days in: that of the first one that names any, else UTC. */
  public static ZoneId zoneOf(Stream<Product> products) {
    return products
        .map(Product::zone)
        .filter(zone -> !zone.isEmpty())
        .findFirst()
        .map(ZoneId::of)
        .orElse(ZoneOffset.UTC);
  }
}
