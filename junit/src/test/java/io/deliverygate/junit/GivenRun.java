package io.deliverygate.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs sample tests in this JVM and tells what the file then says. */
record GivenRun(Path file, Launcher launcher) {

  /** Each time with a new listener, as Surefire does. */
  GivenRun(Path file) {
    this(file, LauncherFactory.create());
  }

  GivenRun of(Class<?>... samples) {
    return of(Arrays.stream(samples).map(DiscoverySelectors::selectClass).toList());
  }

  GivenRun again(String uniqueId) {
    return of(List.of(DiscoverySelectors.selectUniqueId(uniqueId)));
  }

  private GivenRun of(List<? extends DiscoverySelector> selectors) {
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectors)
            .configurationParameter("deliveryGate.verifiedCriteria", file.toString())
            .build());
    return this;
  }

  /** The same, while a system property of a sample is set. */
  GivenRun with(String property, Runnable run) {
    System.setProperty(property, "true");
    try {
      run.run();
    } finally {
      System.clearProperty(property);
    }
    return this;
  }

  List<CriterionResult> results() {
    return Arrays.stream(text().split("\n", -1))
        .flatMap(line -> CriterionResult.fromLine(line).stream())
        .toList();
  }

  /** Each result as in {@code "S-1/AC-1 Samples$Plain.passes PASSED 1"}. */
  List<String> told() {
    return results().stream().map(GivenRun::tell).toList();
  }

  private static String tell(CriterionResult result) {
    String type = result.test().className().replace("io.deliverygate.junit.", "");
    return "%s %s.%s %s %d"
        .formatted(
            result.criterion(),
            type,
            result.test().methodName(),
            result.outcome(),
            result.invocations());
  }

  String text() {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
