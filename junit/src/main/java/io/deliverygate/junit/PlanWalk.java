package io.deliverygate.junit;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Walks a test plan from its roots and gathers its leaves, with what was reported of them. */
final class PlanWalk {

  private final TestPlan plan;
  private final Map<String, InvocationOutcome> reported;
  private final Instant began;
  private final Map<String, Invocation> leaves = new LinkedHashMap<>();
  private final Set<TestName> tests = new HashSet<>();
  private final Set<String> branches = new HashSet<>();
  private final Set<String> untoldClasses = new HashSet<>();

  private PlanWalk(TestPlan plan, Map<String, InvocationOutcome> reported, Instant began) {
    this.plan = plan;
    this.reported = reported;
    this.began = began;
  }

  /**
   * Walks the whole plan.
   *
   * @param reported the outcomes so far by unique id, of containers and tests
   */
  static PlanWalk through(
      TestPlan plan, Map<String, InvocationOutcome> reported, Instant began, ModuleFolder module) {
    PlanWalk walk = new PlanWalk(plan, reported, began);
    plan.getRoots().forEach(root -> walk.visit(root, PlanPlace.top(module)));
    return walk;
  }

  /** Invocations of tests that verify a criterion, and such tests that had none, by unique id. */
  Map<String, Invocation> leaves() {
    return leaves;
  }

  /** Unique ids of whatever holds something: where there is an invocation its test is no leaf. */
  Set<String> branches() {
    return branches;
  }

  /** Whether the test is one of this plan's, or may be. */
  boolean mayHold(TestName test) {
    return tests.contains(test) || isUntold(test);
  }

  /** Whether the test's class does not tell its tests: some do only once they run. */
  boolean isUntold(TestName test) {
    return untoldClasses.stream()
        .anyMatch(type -> test.className().equals(type) || test.className().startsWith(type + "$"));
  }

  private void visit(TestIdentifier node, PlanPlace above) {
    InvocationOutcome own = reported.getOrDefault(node.getUniqueId(), InvocationOutcome.PASSED);
    PlanPlace here = node.getSource().map(above::at).orElse(above).with(own);
    Set<TestIdentifier> children = plan.getChildren(node);
    if (children.isEmpty()) {
      reachEnd(node, here);
    } else {
      branches.add(node.getUniqueId());
      children.forEach(child -> visit(child, here));
    }
  }

  private void reachEnd(TestIdentifier node, PlanPlace here) {
    if (here.className().isEmpty()) {
      return;
    }
    if (node.isTest() || here.isInMethod()) {
      add(node, leaf(node, here));
    } else {
      untoldClasses.add(here.className());
    }
  }

  private void add(TestIdentifier node, Invocation leaf) {
    tests.add(leaf.test());
    if (!leaf.criteria().isEmpty()) {
      leaves.put(node.getUniqueId(), leaf);
    }
  }

  private Invocation leaf(TestIdentifier node, PlanPlace here) {
    boolean ran = node.isTest() && ran(node);
    return new Invocation(
        here.test(node.getLegacyReportingName()),
        here.classFile(),
        here.criteria(),
        ran ? here.outcome() : here.outcome().orWorse(InvocationOutcome.SKIPPED),
        ran,
        began);
  }

  private boolean ran(TestIdentifier test) {
    return reported.getOrDefault(test.getUniqueId(), InvocationOutcome.SKIPPED)
        != InvocationOutcome.SKIPPED;
  }
}
