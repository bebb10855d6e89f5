package io.deliverygate.rules.kit;

import io.deliverygate.rules.author.AuthoredRules;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.pack.PackGate;
import io.deliverygate.rules.pack.PackReader;
import io.deliverygate.rules.pack.RulePack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A pack of rules, or the rules of a project, with the cases that lie beside them. */
public final class TestedPack implements TestedRules {

  private static final Path IN_SOURCES = Path.of("src", "main", "resources", RulePack.IN_JAR);

  private final RuleBase others;
  private final RulePack pack;
  private final Map<String, AuthoredRules> authored = new TreeMap<>();
  private final RuleBase base;

  private TestedPack(RuleBase others, RulePack pack) {
    pack.gates().forEach(gate -> authored.put(gate.id(), authored(gate)));
    this.others = others;
    this.pack = pack;
    this.base = others.with(pack);
  }

  /**
   * Reads a pack and compiles its rules.
   *
   * @param path a folder of rules, a jar, or the folder of a project that has either {@code
   *     delivery/rules} or a pack among its resources
   * @param others packs that it builds on, each a jar or a folder
   * @throws io.deliverygate.io.BadInputException where one of them is wrong
   */
  public static TestedPack read(Path path, List<Path> others) throws IOException {
    Path rules = inProject(path).orElse(path);
    return read(rules, label(rules), others);
  }

  /**
   * Like {@link #read(Path, List)}.
   *
   * @param path a folder of rules, or a jar
   * @param label how messages name it
   */
  public static TestedPack read(Path path, String label, List<Path> others) throws IOException {
    RuleBase before = RuleBase.shipped();
    for (Path other : others) {
      before = before.with(PackReader.read(other, label(other)));
    }
    return new TestedPack(before, PackReader.read(path, label.replace('\\', '/')));
  }

  /** Where a project has rules of its own: those that judge it, or those of a pack. */
  public static Optional<Path> inProject(Path folder) {
    return Stream.of(RulePack.IN_PROJECT, IN_SOURCES)
        .map(folder::resolve)
        .filter(Files::isDirectory)
        .findFirst();
  }

  private static String label(Path path) {
    return path.normalize().toString().replace('\\', '/');
  }

  @Override
  public RuleBase base() {
    return base;
  }

  @Override
  public Map<String, Map<String, String>> sources() {
    Map<String, Map<String, String>> sources = new TreeMap<>();
    authored.forEach((gate, rules) -> sources.put(gate, rules.drl()));
    return sources;
  }

  @Override
  public String place(String gate, String file, int line) {
    return label(gate + "/" + authored.get(gate).place(file, line));
  }

  private static AuthoredRules authored(PackGate gate) {
    return AuthoredRules.of("rules." + gate.id().replace("-", ""), gate.files());
  }

  @Override
  public RuleBase with(String gate, Map<String, String> files) {
    List<PackGate> changed =
        pack.gates().stream()
            .map(each -> each.id().equals(gate) ? with(each, files) : each)
            .toList();
    return others.with(pack.passingWith(changed));
  }

  /** Sentences and tables are among the files as the DRL that was made of them. */
  private static PackGate with(PackGate gate, Map<String, String> files) {
    Map<String, byte[]> changed = new TreeMap<>();
    files.forEach((name, drl) -> changed.put(name, drl.getBytes(StandardCharsets.UTF_8)));
    return new PackGate(gate.id(), gate.definition(), changed);
  }

  @Override
  public Map<String, String> cases() {
    Map<String, String> cases = new TreeMap<>(pack.cases());
    cases.remove(RuleTestRun.EXPLAINED);
    return cases;
  }

  @Override
  public Optional<String> explained() {
    return Optional.ofNullable(pack.cases().get(RuleTestRun.EXPLAINED));
  }

  @Override
  public String label(String path) {
    return pack.label(path);
  }
}
