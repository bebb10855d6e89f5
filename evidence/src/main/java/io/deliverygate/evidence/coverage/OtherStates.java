package io.deliverygate.evidence.coverage;

import io.deliverygate.evidence.source.SourceEnd;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.StaleEvidence;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The files of which one report tells as they are not, by module. */
public final class OtherStates {

  private static final String FIX = "build and run the tests again with coverage";

  private final Map<String, Files> modules = new TreeMap<>();

  /** The first file of a module, and how many there are. */
  private record Files(String first, int all) {

    Files and(Files other) {
      return new Files(first, all + other.all);
    }
  }

  /**
   * One more file.
   *
   * @param line the last line of which the report tells; 0 where it only says how many there are
   * @param lines of how many lines it tells
   */
  public void add(String module, SourceEnd end, int line, long lines) {
    String told = end.isBefore(line) ? "line " + line : lines + " lines";
    String has = end.last() == 1 ? "1 line" : end.last() + " lines";
    modules.merge(
        module,
        new Files("%s of %s, which has %s".formatted(told, end.label(), has), 1),
        Files::and);
  }

  /**
   * Tells of them.
   *
   * @param source path of the report
   */
  public void tell(String source, Consumer<Fact> facts) {
    modules.forEach((module, files) -> facts.accept(stale(module, files, source)));
  }

  private static StaleEvidence stale(String module, Files files, String source) {
    String more = files.all > 1 ? " (and the like of " + (files.all - 1) + " more)" : "";
    String reason =
        "%s tells of %s%s: it was made of another state of the source"
            .formatted(source, files.first, more);
    return new StaleEvidence(EvidenceKind.COVERAGE, module, reason, FIX, source);
  }
}
