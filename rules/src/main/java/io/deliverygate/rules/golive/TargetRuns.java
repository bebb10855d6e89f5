package io.deliverygate.rules.golive;

import io.deliverygate.fact.LoadResult;
import io.deliverygate.fact.LoadTarget;
import io.deliverygate.fact.LoadTest;
import java.util.Collection;
import java.util.List;

/**
 * The load tests that a target is held against.
 *
 * @param target the target
 * @param runs those with none known to be later: one, or several where their order is not known
 */
public record TargetRuns(LoadTarget target, List<LoadRun> runs) {

  /** Copies. */
  public TargetRuns {
    runs = List.copyOf(runs);
  }

  /**
   * The last load tests of a target.
   *
   * @param tests the load tests of this version
   * @param results what any load test measured for the target's transaction
   */
  public static TargetRuns of(
      ThisRelease release, LoadTarget target, Collection<?> tests, Collection<?> results) {
    List<LoadRun> all =
        tests.stream()
            .map(LoadTest.class::cast)
            .flatMap(
                test ->
                    results.stream()
                        .map(LoadResult.class::cast)
                        .filter(result -> LoadRun.names(test, result))
                        .map(result -> LoadRun.of(release, test, result)))
            .distinct()
            .toList();
    return new TargetRuns(target, all.stream().filter(run -> isLast(run, all)).toList());
  }

  private static boolean isLast(LoadRun run, List<LoadRun> all) {
    return all.stream().noneMatch(other -> other.laterThan(run));
  }
}
