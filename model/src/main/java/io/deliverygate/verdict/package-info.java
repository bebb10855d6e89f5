/**
 * The verdict: what every rule and gate came to, and how rule statuses fold into one. {@link
 * io.deliverygate.verdict.Verdict} holds gates, these rules, these breaches; {@link
 * io.deliverygate.verdict.GateStatus} is the fold, {@link io.deliverygate.verdict.RuleEffect} what
 * a rule does to it, {@link io.deliverygate.verdict.VerdictJson} writes and reads it. What people
 * see of it is in {@code io.deliverygate.verdict.view}.
 */
@NullMarked
package io.deliverygate.verdict;

import org.jspecify.annotations.NullMarked;
