package io.deliverygate.fact;

import java.util.List;

/**
 * A feature of the product.
 *
 * @param line where the record begins in its file
 */
@Section(key = "features", area = EvidenceKind.PRODUCT, value = "Features of the product.")
public record Feature(
    @Key(value = "name of the feature for others to refer to", required = true) String id,
    @Key(value = "what it is, in a few words", required = true, says = Says.TITLE) String title,
    @Key("how much it is needed") FeaturePriority priority,
    @Key(value = "user values that it serves", refers = UserValue.class) List<String> values,
    @Key(value = "epics whose stories tell it", refers = Epic.class) List<String> epics,
    int line,
    String source)
    implements Declared {
  public Feature {
    values = List.copyOf(values);
    epics = List.copyOf(epics);
  }
}
