package io.deliverygate.rules.kit;

import io.deliverygate.fact.Snapshot;
import io.deliverygate.rules.ShippedSources;
import io.deliverygate.rules.base.RuleBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The shipped rules with the cases that lie beside them in the source folder.
 *
 * @param sources by gate, DRL texts by file name
 * @param cases texts by path below {@link ShippedSources#RULES}
 */
public record ShippedCases(Map<String, Map<String, String>> sources, Map<String, String> cases)
    implements TestedRules {

  /** All of them. */
  public static ShippedCases read() throws IOException {
    return read(gate -> true);
  }

  /**
   * Those of some gates.
   *
   * @param gates picks gates out by their ids
   */
  public static ShippedCases read(Predicate<String> gates) throws IOException {
    Map<String, Map<String, String>> sources = new TreeMap<>();
    Map<String, String> cases = new TreeMap<>();
    for (var gate : RuleBase.shipped().gates()) {
      if (gates.test(gate.id())) {
        sources.put(gate.id(), ShippedSources.files(gate));
        addCases(ShippedSources.folder(gate.id()), cases);
      }
    }
    return new ShippedCases(sources, cases);
  }

  /** The good project that the cases of a gate begin with. */
  public static Snapshot good(String gate) {
    try {
      CaseFiles files = new CaseFiles(read(gate::equals));
      String file = ShippedSources.folder(gate).getFileName() + "/good.case.yaml";
      return new ScenarioReader(files, RuleIndex.of(RuleBase.shipped()), ScenarioReader.KEYS)
          .of(file, files.read(file).orElseThrow().entries(ScenarioReader.KEYS), Scenario.EMPTY)
          .snapshot();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addCases(Path folder, Map<String, String> cases) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".case.yaml")).toList()) {
        cases.put(folder.getFileName() + "/" + file.getFileName(), Files.readString(file));
      }
    }
  }

  @Override
  public RuleBase base() {
    return RuleBase.shipped();
  }

  @Override
  public RuleBase with(String gate, Map<String, String> files) {
    return base().withRules(gate, files);
  }

  @Override
  public Optional<String> explained() {
    return Optional.empty();
  }

  @Override
  public String label(String path) {
    return ShippedSources.RULES.resolve(path).toString().replace('\\', '/');
  }

  @Override
  public String place(String gate, String file, int line) {
    return label(ShippedSources.folder(gate).getFileName() + "/" + file) + ":" + line;
  }
}
