package io.deliverygate.rules;

import io.deliverygate.policy.GateDefinition;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.base.RuleCard;
import io.deliverygate.rules.drl.DrlFile;
import io.deliverygate.rules.drl.DrlRule;
import io.deliverygate.rules.mutation.TestChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The DRL files of the shipped rule base, as they stand in the source folder. */
public final class ShippedSources {

  /** Where they lie, a folder for each gate. */
  public static final Path RULES = Path.of("src/main/resources/io/deliverygate/rules");

  private ShippedSources() {}

  /** Where the files of a gate lie. */
  public static Path folder(String gate) {
    return RULES.resolve(gate.replace("-", ""));
  }

  /** A gate's DRL texts by file name. */
  public static Map<String, String> files(GateDefinition gate) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(folder(gate.id()))) {
      for (Path file : found.filter(path -> path.toString().endsWith(".drl")).toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }

  /** A gate's rules and queries. */
  static List<DrlRule> texts(GateDefinition gate) throws IOException {
    return DrlFile.rules(DrlFile.of(files(gate)));
  }

  /** Which tests can notice changes of a gate. */
  static TestChoice choice(GateDefinition gate) throws IOException {
    Set<String> ids =
        RuleBase.shipped().rules(gate).stream().map(RuleCard::id).collect(Collectors.toSet());
    return new TestChoice(texts(gate), ids);
  }
}
