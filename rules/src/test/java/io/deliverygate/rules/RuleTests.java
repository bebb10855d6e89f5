package io.deliverygate.rules;

import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import io.deliverygate.rules.mutation.Mutant;
import io.deliverygate.verdict.RuleStatus;
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
final class RuleTests {

  private final Launcher launcher = LauncherFactory.create();
  private final Map<String, Set<String>> asked = new LinkedHashMap<>();

  private RuleTests() {}

  /** Runs every test once against the shipped rules. */
  static RuleTests discover() {
    RuleTests tests = new RuleTests();
    LauncherDiscoveryRequest all =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectPackage(RuleTests.class.getPackageName()))
            .filters(
                includeClassNamePatterns(".*Test"), excludeClassNamePatterns(".*CatalogueTest"))
            .build();
    tests.launcher.execute(all, tests.new Recording());
    return tests;
  }

  /** What a rule came to in the tests. */
  Set<RuleStatus> outcomes(String rule) {
    return RulesUnderTest.outcomes(rule);
  }

  /**
   * Whether a test that fits the choice fails on a changed rule base.
   *
   * @throws InvalidRulesException where the changed rules do not compile
   */
  boolean notice(Mutant mutant, TestChoice.Choice choice) {
    RulesUnderTest.replace(mutant.applied().apply(RuleBase.shipped()));
    try {
      return fails(choice);
    } finally {
      RulesUnderTest.replace(RuleBase.shipped());
    }
  }

  private boolean fails(TestChoice.Choice choice) {
    List<? extends DiscoverySelector> selectors =
        asked.entrySet().stream()
            .filter(entry -> choice.fits(entry.getValue()))
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
