package io.deliverygate.fact;

import java.util.List;

/**
 * A component that the product contains, as its software bill of materials lists it.
 *
 * @param module module whose bill lists it
 * @param group group or namespace, empty where it has none
 * @param purl package URL, empty where the bill has none
 * @param licences SPDX ids, expressions or names of its licences, sorted; empty where unknown
 * @param scope required, optional or excluded; empty where the bill does not say
 */
public record SbomComponent(
    String module,
    String group,
    String name,
    String version,
    String purl,
    List<String> licences,
    String scope,
    String source)
    implements Fact {

  public SbomComponent {
    licences = List.copyOf(licences);
  }

  /** Group, name and version as build tools print them. */
  public String coordinates() {
    String versioned = version.isEmpty() ? name : name + ":" + version;
    return group.isEmpty() ? versioned : group + ":" + versioned;
  }
}
