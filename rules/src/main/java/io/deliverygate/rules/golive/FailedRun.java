package io.deliverygate.rules.golive;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Declared;

/**
 * That a plan failed when it was carried out the last time.
 *
 * @param plan the test plan or the rollback plan
 * @param on when
 */
public record FailedRun(Declared plan, Day on) {}
