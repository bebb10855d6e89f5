package io.deliverygate.rules;

import io.deliverygate.fact.Fact;
import io.deliverygate.rules.kit.Given;

/** Makes facts in tests: see {@link Given}, which rule authors use. */
public final class FactOf {

  private FactOf() {}

  /** A fact of a type; values in pairs of component name and value. */
  public static <F extends Fact> F type(Class<F> type, Object... values) {
    return Given.fact(type, values);
  }

  /** The same fact with some components changed. */
  static Fact but(Fact fact, Object... changes) {
    return Given.but(fact, changes);
  }

  /** Whether a component that names a fact (id, name, story, version) has this text. */
  static boolean is(Fact fact, String id) {
    return Given.is(fact, id);
  }
}
