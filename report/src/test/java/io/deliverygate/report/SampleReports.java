package io.deliverygate.report;

import io.deliverygate.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes every kind of report into a folder, for those who change how they look. */
final class SampleReports {

  private SampleReports() {}

  /** Takes the folder as its only argument. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (Map.Entry<String, Verdict> sample : samples().entrySet()) {
      Path out = folder.resolve(sample.getKey());
      Reports.write(sample.getValue(), out);
      System.out.println("=== " + sample.getKey());
      ConsoleReport.lines(sample.getValue(), out).forEach(System.out::println);
    }
  }

  private static Map<String, Verdict> samples() {
    Map<String, Verdict> samples = new LinkedHashMap<>();
    samples.put("passed", Verdicts.passed());
    samples.put("warning", Verdicts.warning());
    samples.put("blocked", Verdicts.blocked());
    samples.put("error", Verdicts.error());
    samples.put("not-evaluated", Verdicts.notEvaluated());
    samples.put("huge", Verdicts.huge(100_000));
    samples.put("foreign", Verdicts.foreign("<script>alert(1)</script> | `x` \u001b[31m\u202Egpj"));
    return samples;
  }
}
