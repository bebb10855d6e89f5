package io.deliverygate.rules;

import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.mutation.RuleTests;
import io.deliverygate.verdict.RuleStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The tests of this module that ask rules, and which rules each asks. */
final class JUnitRuleTests implements RuleTests {

  private final Launcher launcher = LauncherFactory.create();
  private final Map<String, Set<String>> asked = new LinkedHashMap<>();

  private JUnitRuleTests() {}

  /** Runs every test once against the shipped rules; once and for all. */
  static JUnitRuleTests discover() {
    return Discovered.TESTS;
  }

  private static final class Discovered {
    static final JUnitRuleTests TESTS = run();
  }

  private static JUnitRuleTests run() {
    JUnitRuleTests tests = new JUnitRuleTests();
    LauncherDiscoveryRequest all =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectPackage(JUnitRuleTests.class.getPackageName()))
            .filters(
                includeClassNamePatterns("io\\.deliverygate\\.rules\\.\\w+Test"),
                excludeClassNamePatterns(".*(Catalogue|Isolation)Test"))
            .build();
    tests.launcher.execute(all, tests.new Recording());
    return tests;
  }

  /** What a rule came to in the tests. */
  Set<RuleStatus> outcomes(String rule) {
    return RulesUnderTest.outcomes(rule);
  }

  @Override
  public boolean notice(RuleBase changed, Set<String> rules) {
    RulesUnderTest.replace(changed);
    try {
      return fails(rules);
    } finally {
      RulesUnderTest.replace(RuleBase.shipped());
    }
  }

  private boolean fails(Set<String> rules) {
    List<? extends DiscoverySelector> selectors =
        asked.entrySet().stream()
            .filter(entry -> !Collections.disjoint(entry.getValue(), rules))
            .map(entry -> selectUniqueId(entry.getKey()))
            .toList();
    if (selectors.isEmpty()) {
      return false;
    }
    FirstFailure failure = new FirstFailure();
    launcher.execute(
        LauncherExecutionRequestBuilder.request(
                LauncherDiscoveryRequestBuilder.request().selectors(selectors).build())
            .listeners(failure)
            .cancellationToken(failure.token)
            .build());
    return failure.seen;
  }

  private final class Recording implements TestExecutionListener {

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      Set<String> rules = RulesUnderTest.takeAsked();
      if (test.isTest() && !rules.isEmpty()) {
        if (result.getStatus() != Status.SUCCESSFUL) {
          throw new IllegalStateException("red before any change: " + test.getDisplayName());
        }
        asked.put(test.getUniqueId(), rules);
      }
    }
  }

  private static final class FirstFailure implements TestExecutionListener {

    private final CancellationToken token = CancellationToken.create();
    private boolean seen;

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (result.getStatus() == Status.FAILED) {
        seen = true;
        token.cancel();
      }
    }
  }
}
