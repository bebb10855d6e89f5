package io.deliverygate.evidence.collect;

import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The findings of all reports of one project. What several reports complain about in the same words
 * at the same place counts once; what one report says twice counts twice.
 */
final class Findings implements Consumer<Fact> {

  private final Map<String, List<Finding>> byFile = new LinkedHashMap<>();

  private record Complaint(String tool, String rule, int priority, String message, int line) {

    static Complaint of(Finding finding) {
      return new Complaint(
          finding.tool(), finding.rule(), finding.priority(), finding.message(), finding.line());
    }
  }

  @Override
  public void accept(Fact fact) {
    if (fact instanceof Finding finding) {
      byFile.computeIfAbsent(finding.file(), none -> new ArrayList<>(4)).add(finding);
    } else {
      throw new IllegalArgumentException("no finding: " + fact);
    }
  }

  /** What is left. */
  Stream<Finding> facts() {
    return byFile.values().stream().flatMap(found -> once(found).stream());
  }

  private static List<Finding> once(List<Finding> found) {
    String first = found.get(0).source();
    if (found.stream().allMatch(finding -> finding.source().equals(first))) {
      return found;
    }
    Map<Complaint, Integer> taken = new HashMap<>();
    List<Finding> left = new ArrayList<>();
    for (List<Finding> report : byReport(found)) {
      Map<Complaint, Integer> here = new HashMap<>();
      for (Finding finding : report) {
        Complaint complaint = Complaint.of(finding);
        int count = here.merge(complaint, 1, Integer::sum);
        if (count > taken.getOrDefault(complaint, 0)) {
          left.add(finding);
        }
      }
      here.forEach((complaint, count) -> taken.merge(complaint, count, Math::max));
    }
    return left;
  }

  private static List<List<Finding>> byReport(List<Finding> found) {
    Map<String, List<Finding>> reports = new LinkedHashMap<>();
    found.forEach(
        finding ->
            reports.computeIfAbsent(finding.source(), none -> new ArrayList<>()).add(finding));
    return List.copyOf(reports.values());
  }
}
