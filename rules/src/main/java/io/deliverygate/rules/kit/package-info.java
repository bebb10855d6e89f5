/**
 * Tests of rules, for those who write them. In Java enter at {@link
 * io.deliverygate.rules.kit.RuleTest}; for cases in YAML at {@link
 * io.deliverygate.rules.kit.RuleTestRun}, which runs all {@code .case.yaml} beside some rules
 * ({@code CaseReader}, {@code ScenarioReader}), says which rules no case covers ({@code
 * RuleCoverage}), whether each finds the same alone ({@code IsolationCheck}) and which change of a
 * rule no case notices. {@code GivenFacts} makes facts from the few components that matter.
 *
 * <p>One large package, because both ways of writing a test share facts, scenarios and outcomes
 * that only the two entries show.
 */
@NullMarked
package io.deliverygate.rules.kit;

import org.jspecify.annotations.NullMarked;
