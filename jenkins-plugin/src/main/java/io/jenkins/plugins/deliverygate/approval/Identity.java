package io.jenkins.plugins.deliverygate.approval;

import io.deliverygate.fact.Spelling;
import java.util.List;
import java.util.stream.Stream;

/** By what one can tell that somebody is a certain person: ids, names and addresses. */
record Identity(List<Spelling> signs) {

  /**
   * Whoever is called so.
   *
   * @param texts ids, names, addresses, or {@code Name <address>}
   */
  static Identity of(Stream<String> texts) {
    return new Identity(texts.map(Spelling::of).filter(each -> !each.blank()).distinct().toList());
  }

  static Identity of(String text) {
    return of(Stream.of(text));
  }

  /** Whether both can be one person: by a name, an address or an id, or what looks like it. */
  boolean is(Identity other) {
    return signs.stream().anyMatch(sign -> other.signs.stream().anyMatch(sign::resembles));
  }
}
