package io.deliverygate.rules.golive;

import io.deliverygate.fact.TestPlan;
import io.deliverygate.fact.TestPlanRun;

/** A run of a test plan for the version to be released that passed, on the last day of any. */
public record LastRun(TestPlan plan, TestPlanRun run) {}
