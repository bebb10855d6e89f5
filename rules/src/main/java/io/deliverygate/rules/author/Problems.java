package io.deliverygate.rules.author;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in one file, so that an author sees all of it at once. */
final class Problems {

  private final List<AuthoringProblem> found = new ArrayList<>();

  void add(String place, String message, String mend) {
    AuthoringProblem problem = new AuthoringProblem(place, message, mend);
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  boolean none() {
    return found.isEmpty();
  }

  List<AuthoringProblem> all() {
    return List.copyOf(found);
  }
}
