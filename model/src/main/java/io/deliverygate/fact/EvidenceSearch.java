package io.deliverygate.fact;

import java.util.List;

/**
 * That evidence was looked for, where, and how many sources were found.
 *
 * @param module module that was searched
 * @param places patterns that were looked at, relative to the project's root
 * @param found sources that were found and could be used
 * @param note why nothing was found, where more can be said than that; else empty
 */
public record EvidenceSearch(
    EvidenceKind kind, String module, List<String> places, int found, String note) implements Fact {

  public EvidenceSearch {
    places = List.copyOf(places);
  }

  /** Whether what was searched is the project's own, not what a server attests. */
  public boolean ofProject() {
    return places.stream().noneMatch(place -> place.startsWith(Source.ATTESTED_FOLDER));
  }

  @Override
  public String source() {
    return "";
  }
}
