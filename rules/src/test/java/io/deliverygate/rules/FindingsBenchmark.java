package io.deliverygate.rules;

import io.deliverygate.fact.AcceptedEffort;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Finding;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.evaluate.Evaluator;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the cost of an evaluation grows with the number of findings: 250,000, 500,000 and a million,
 * in one run, as medians of five. Linear growth means that the time per finding stays level. To
 * repeat: {@code ./mvnw -q -pl rules -am -DskipTests install && ./mvnw -q -pl rules
 * org.codehaus.mojo:exec-maven-plugin:3.6.4:exec -Dexec.executable=java -Dexec.classpathScope=test
 * -Dexec.args="-Xmx1g -cp %classpath io.deliverygate.rules.FindingsBenchmark"}.
 */
final class FindingsBenchmark {

  private static final int RUNS = 5;

  private FindingsBenchmark() {}

  public static void main(String[] args) {
    PrintStream out = System.out;
    time(250_000);
    for (int findings : new int[] {250_000, 500_000, 1_000_000}) {
      double millis = time(findings);
      out.printf(
          "%,9d findings: %6.0f ms, %.2f µs each%n", findings, millis, 1000 * millis / findings);
    }
  }

  /** Median time of an evaluation, digest of the evidence included, in milliseconds. */
  private static double time(int findings) {
    Snapshot snapshot = snapshot(findings);
    double[] millis = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      new Evaluator(RuleBase.shipped(), snapshot, Policies.standard())
          .evaluate(Facts.NOW, List.of());
      millis[run] = Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e6;
    }
    Arrays.sort(millis);
    return millis[RUNS / 2];
  }

  private static Snapshot snapshot(int findings) {
    List<Fact> facts = new ArrayList<>();
    Facts.good().without(AcceptedEffort.class).snapshot().stream().forEach(facts::add);
    String[] files = new String[5000];
    Arrays.setAll(files, i -> "src/main/java/com/acme/Class" + i + ".java");
    for (int i = 0; i < findings; i++) {
      String file = files[i % files.length];
      facts.add(
          new Finding("shop", "PMD", "UnusedThing", 1 + i % 5, "message " + i, file, i, "pmd.xml"));
    }
    return Snapshot.of(Facts.NOW, facts);
  }
}
