package io.deliverygate.fact;

import java.math.BigDecimal;

/**
 * The remediation effort that the baselines of all modules accepted together at an earlier commit.
 *
 * @param back how many changes of a baseline came after it
 * @param commit full id of a commit that changed a baseline
 * @param day when it was committed
 * @param minutes effort in minutes
 */
public record PastEffort(int back, String commit, Day day, BigDecimal minutes, String source)
    implements Fact {}
