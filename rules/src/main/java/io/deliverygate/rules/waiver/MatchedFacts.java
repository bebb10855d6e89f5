package io.deliverygate.rules.waiver;

import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.MissingEvidence;
import io.deliverygate.fact.Now;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.People;
import io.deliverygate.fact.ProjectModule;
import io.deliverygate.fact.WaiverUse;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The facts of a project among what the conditions of a rule found, also those inside of lists and
 * of what other rules derived.
 */
final class MatchedFacts {

  private static final int DEEPEST = 4;

  /** Where to look, or what is not of the project; nothing that can be accepted. */
  private static final Set<Class<? extends Fact>> OTHERS =
      Set.of(
          Parameter.class,
          Now.class,
          MissingEvidence.class,
          People.class,
          EvidenceSearch.class,
          ProjectModule.class,
          WaiverUse.class);

  private MatchedFacts() {}

  static Stream<Fact> in(Collection<?> matched) {
    return matched.stream().flatMap(each -> in(each, 0)).filter(MatchedFacts::ofProject);
  }

  private static boolean ofProject(Fact fact) {
    return !OTHERS.contains(fact.getClass());
  }

  private static Stream<Fact> in(Object object, int depth) {
    if (object instanceof Fact fact) {
      return Stream.of(fact);
    } else if (depth == DEEPEST) {
      return Stream.of();
    } else if (object instanceof Collection<?> many) {
      return many.stream().flatMap(each -> in(each, depth + 1));
    } else if (object instanceof Object[] many) {
      return Stream.of(many).flatMap(each -> in(each, depth + 1));
    }
    return object instanceof Record derived
        ? Stream.of(derived.getClass().getRecordComponents())
            .flatMap(component -> in(value(component, derived), depth + 1))
        : Stream.of();
  }

  /** The value of a component; of one that cannot be read, nothing. */
  static Object value(RecordComponent component, Record holder) {
    try {
      return component.getAccessor().invoke(holder);
    } catch (ReflectiveOperationException e) {
      return "";
    }
  }
}
