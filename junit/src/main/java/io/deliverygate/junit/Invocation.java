package io.deliverygate.junit;

import java.time.Instant;
import java.util.Set;

/**
 * One leaf of a test plan: an invocation of a test, or a test that was never invoked.
 *
 * @param classFile of the test, relative to the module's folder; empty where it lies elsewhere
 * @param ran false for what was skipped or not reached
 * @param began when the run of its test plan began
 */
record Invocation(
    TestName test,
    String classFile,
    Set<String> criteria,
    InvocationOutcome outcome,
    boolean ran,
    Instant began) {}
