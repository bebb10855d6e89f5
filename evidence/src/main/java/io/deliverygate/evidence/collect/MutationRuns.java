package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.pit.MutatedSources;
import io.deliverygate.evidence.pit.PitReader;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.MutationScore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Collects what mutation testing noticed of changes to main sources of the project; those of other
 * code count for nothing. Of several scores of one file, such as those of tests in other modules,
 * the one counts that tried most mutations, and of these the one that noticed most: it noticed at
 * least so many.
 */
public final class MutationRuns implements Consumer<Fact> {

  /** Year to minute. */
  private static final Pattern TIME = Pattern.compile("\\d{12}");

  private static final BinaryOperator<MutationScore> FULLER =
      BinaryOperator.maxBy(
          Comparator.comparingLong(MutationScore::total)
              .thenComparingLong(MutationScore::detected)
              .thenComparing(MutationScore::source, Comparator.reverseOrder()));

  private final Map<Scored, MutationScore> scores = new TreeMap<>();

  private record Scored(String module, String file) implements Comparable<Scored> {

    private static final Comparator<Scored> ORDER =
        Comparator.comparing(Scored::module).thenComparing(Scored::file);

    @Override
    public int compareTo(Scored other) {
      return ORDER.compare(this, other);
    }
  }

  private MutationRuns() {}

  public static void collect(Survey survey) throws IOException {
    MutationRuns runs = new MutationRuns();
    new ModuleReports(
            survey,
            EvidenceKind.MUTATION,
            "PIT",
            MutationRuns::readMain,
            MutationRuns::withoutEarlier)
        .collect(runs);
    runs.scores.values().forEach(survey::add);
  }

  private static void readMain(Report report, Consumer<Fact> facts)
      throws UnreadableReport, IOException {
    MutatedSources sources = new MutatedSources(report.project());
    List<MutationScore> read = new ArrayList<>();
    new PitReader().read(report, sources, fact -> read.add((MutationScore) fact));
    for (MutationScore score : read) {
      if (sources.hold(score.module(), score.file())) {
        facts.accept(score);
      }
    }
  }

  /** PIT can write each run into a folder named after the time, beside those of earlier runs. */
  private static List<Path> withoutEarlier(List<Path> files) {
    Map<Path, String> latest = new TreeMap<>();
    files.stream()
        .filter(MutationRuns::isTimed)
        .forEach(file -> latest.merge(runs(file), time(file), MutationRuns::later));
    return files.stream()
        .filter(file -> !isTimed(file) || time(file).equals(latest.get(runs(file))))
        .toList();
  }

  private static String later(String one, String other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private static boolean isTimed(Path file) {
    return TIME.matcher(time(file)).matches();
  }

  private static Path runs(Path file) {
    return file.resolveSibling("..").normalize();
  }

  private static String time(Path file) {
    return file.resolveSibling(".").normalize().getFileName().toString();
  }

  @Override
  public void accept(Fact fact) {
    if (fact instanceof MutationScore score) {
      scores.merge(new Scored(score.module(), score.file()), score, FULLER);
    } else {
      throw new IllegalArgumentException("no mutation score: " + fact);
    }
  }
}
