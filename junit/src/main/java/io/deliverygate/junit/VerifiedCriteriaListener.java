package io.deliverygate.junit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes which criteria were verified, by which tests, once a test run has ended. The JUnit
 * Platform finds it by itself. A fault of its own never fails a test: it is logged as a warning,
 * and the file is removed.
 */
public final class VerifiedCriteriaListener implements TestExecutionListener {

  private static final Logger LOG = Logger.getLogger(VerifiedCriteriaListener.class.getName());

  /**
   * All invocations so far of this JVM, by file and unique id. Surefire runs failed invocations
   * again, alone, in a launcher of its own; those that had passed count on.
   */
  private static final Map<Path, Map<String, Invocation>> SEEN = new ConcurrentHashMap<>();

  private final Map<String, InvocationOutcome> reported = new ConcurrentHashMap<>();
  private volatile Instant began = Instant.EPOCH;
  private volatile Predicate<TestName> concerned = any -> false;

  /** Made by the JUnit Platform. */
  public VerifiedCriteriaListener() {}

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    reported.clear();
    began = Instant.now();
    carefully(plan, this::withdraw);
  }

  @Override
  public void executionSkipped(TestIdentifier node, String reason) {
    reported.put(node.getUniqueId(), InvocationOutcome.SKIPPED);
  }

  @Override
  public void executionFinished(TestIdentifier node, TestExecutionResult result) {
    reported.put(node.getUniqueId(), InvocationOutcome.of(result));
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    carefully(plan, this::enter);
  }

  private void withdraw(PlanWalk walk, CriteriaFile file) throws IOException {
    concerned = walk::mayHold;
    file.merge(concerned, List.of());
  }

  private void enter(PlanWalk walk, CriteriaFile file) throws IOException {
    concerned = concerned.or(walk::mayHold);
    file.merge(concerned, CriterionResult.of(invocations(walk, file.path())));
  }

  private List<Invocation> invocations(PlanWalk walk, Path file) {
    Map<String, Invocation> seen = SEEN.computeIfAbsent(file, any -> new ConcurrentHashMap<>());
    seen.keySet().removeAll(walk.branches());
    seen.values().removeIf(leaf -> walk.isUntold(leaf.test()));
    seen.putAll(walk.leaves());
    return seen.values().stream().filter(leaf -> concerned.test(leaf.test())).toList();
  }

  private void carefully(TestPlan plan, Step step) {
    try {
      ModuleFolder module = ModuleFolder.current();
      Path place = module.criteriaFile(plan.getConfigurationParameters());
      carefully(plan, step, new CriteriaFile(place, module));
    } catch (RuntimeException | LinkageError e) {
      warn("cannot tell where verified criteria go", e);
    }
  }

  private void carefully(TestPlan plan, Step step, CriteriaFile file) {
    try {
      step.take(PlanWalk.through(plan, reported, began, file.module()), file);
    } catch (IOException | RuntimeException | LinkageError e) {
      discard(file, e);
    }
  }

  private static void discard(CriteriaFile file, Throwable why) {
    try {
      file.remove();
      warn("verified criteria not written, and old ones removed: " + file.path(), why);
    } catch (IOException e) {
      why.addSuppressed(e);
      warn("verified criteria not written, and OLD ONES LEFT: remove " + file.path(), why);
    }
  }

  private static void warn(String what, Throwable why) {
    LOG.log(Level.WARNING, "Delivery Gate: " + what, why);
  }

  /** What a run does to the file at its start or end. */
  private interface Step {
    void take(PlanWalk walk, CriteriaFile file) throws IOException;
  }
}
