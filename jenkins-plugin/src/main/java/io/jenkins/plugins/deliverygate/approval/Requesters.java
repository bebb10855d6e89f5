package io.jenkins.plugins.deliverygate.approval;

import hudson.model.Cause;
import hudson.model.Run;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jenkinsci.plugins.workflow.cps.CpsFlowFactoryAction2;
import org.jenkinsci.plugins.workflow.cps.replay.ReplayCause;

/**
 * Who asked for a build: who started it, a build that started it, or one that it repeats.
 *
 * @param users their ids
 * @param builds the builds behind it, and itself
 * @param replay whether it, or a build behind it, ran another script than its job says: a replay,
 *     or a restart from a stage, which takes the script of the build that it restarts
 * @param cutOff whether there are too many builds behind it to know
 */
record Requesters(Set<String> users, Set<Run<?, ?>> builds, boolean replay, boolean cutOff) {

  private static final int MOST_BUILDS = 50;

  static Requesters of(Run<?, ?> run) {
    Search search = new Search();
    search.follow(run);
    return new Requesters(search.users, search.builds, search.replay, search.cutOff);
  }

  /** Itself and the builds of its job that it repeats. */
  List<Run<?, ?>> repeated(Run<?, ?> run) {
    return builds.stream().filter(each -> each.getParent() == run.getParent()).toList();
  }

  private static final class Search {

    private final Set<String> users = new TreeSet<>();
    private final Set<Run<?, ?>> builds = new LinkedHashSet<>();
    private boolean replay;
    private boolean cutOff;

    void follow(Run<?, ?> run) {
      if (builds.contains(run)) {
        return;
      }
      if (builds.size() == MOST_BUILDS) {
        cutOff = true;
        return;
      }
      builds.add(run);
      replay |= run.getAction(CpsFlowFactoryAction2.class) != null;
      causes(run.getCauses());
    }

    private void causes(Collection<? extends Cause> causes) {
      causes.forEach(this::cause);
    }

    private void cause(Cause cause) {
      if (cause instanceof Cause.UserIdCause user && user.getUserId() != null) {
        users.add(user.getUserId());
      } else if (cause instanceof Cause.UpstreamCause upstream) {
        upstream(upstream);
      } else if (cause instanceof ReplayCause replayed) {
        replay = true;
        followIfThere(replayed.getOriginal());
      }
    }

    /** Jenkins remembers the causes of a build behind it, but not endlessly deep. */
    private void upstream(Cause.UpstreamCause upstream) {
      causes(upstream.getUpstreamCauses());
      Run<?, ?> run = upstream.getUpstreamRun();
      followIfThere(run);
      cutOff |=
          run == null
              && upstream.getUpstreamCauses().stream()
                  .anyMatch(Cause.UpstreamCause.DeeplyNestedUpstreamCause.class::isInstance);
    }

    private void followIfThere(Run<?, ?> run) {
      if (run != null) {
        follow(run);
      }
    }
  }
}
