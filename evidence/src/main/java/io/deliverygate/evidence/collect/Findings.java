package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.source.FlawPrints;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The findings of all reports of one project. What several reports complain about in the same words
 * at the same place of a module counts once; what one report says twice counts twice.
 */
final class Findings implements Consumer<Fact> {

  private final Map<String, List<Finding>> byFile = new LinkedHashMap<>();

  /** What makes two findings one; tools end a sentence in one format and not in the other. */
  private record Complaint(String module, String tool, String rule, String message, int line) {

    static Complaint of(Finding finding) {
      String message = finding.message();
      String words = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
      return new Complaint(finding.module(), finding.tool(), finding.rule(), words, finding.line());
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

  /** Hands on what is left, each with its fingerprint. */
  void report(FlawPrints prints, Consumer<Fact> facts) throws IOException {
    for (Map.Entry<String, List<Finding>> file : byFile.entrySet()) {
      prints.of(file.getKey(), once(file.getValue())).forEach(facts);
    }
  }

  private static List<Finding> once(List<Finding> found) {
    String first = found.get(0).source();
    if (found.stream().allMatch(finding -> finding.source().equals(first))) {
      return found;
    }
    Map<Complaint, List<Finding>> left = new LinkedHashMap<>();
    for (List<Finding> report : byReport(found)) {
      Map<Complaint, Integer> here = new HashMap<>();
      for (Finding finding : report) {
        Complaint complaint = Complaint.of(finding);
        int earlier = here.merge(complaint, 1, Integer::sum) - 1;
        take(finding, earlier, left.computeIfAbsent(complaint, none -> new ArrayList<>(1)));
      }
    }
    return left.values().stream().flatMap(List::stream).toList();
  }

  /** Of reports that weigh the same complaint differently, the graver one holds. */
  private static void take(Finding finding, int index, List<Finding> same) {
    if (index == same.size()) {
      same.add(finding);
    } else if (finding.priority() < same.get(index).priority()) {
      same.set(index, finding);
    }
  }

  private static List<List<Finding>> byReport(List<Finding> found) {
    Map<String, List<Finding>> reports = new LinkedHashMap<>();
    found.forEach(
        finding ->
            reports.computeIfAbsent(finding.source(), none -> new ArrayList<>()).add(finding));
    return List.copyOf(reports.values());
  }
}
