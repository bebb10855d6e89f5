package io.deliverygate.rules.author;

import io.deliverygate.rules.pack.RuleProblem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in one file, so that an author sees all of it at once. */
final class Problems {

  private final List<RuleProblem> found = new ArrayList<>();

  void add(String where, String message, String fix) {
    add(Place.of(where).problem(message, fix));
  }

  void add(Place place, String message, String fix) {
    add(place.problem(message, fix));
  }

  void add(RuleProblem problem) {
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  boolean none() {
    return found.isEmpty();
  }

  List<RuleProblem> all() {
    return List.copyOf(found);
  }
}
