package io.deliverygate.policy;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Parameter;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.ProjectFiles;
import io.deliverygate.io.YamlNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a policy: the {@code delivery-gate.yaml} of a project, the file of an organisation, the
 * {@code policy.yaml} of a rule pack. All say the same things in the same words.
 */
public final class PolicyFile {

  private static final Pattern MISNAMED =
      Pattern.compile(
          "\\.?delivery[-_]?gate\\.(ya?ml|jsonc?|toml|properties)(\\.\\w+)?",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> KEYS =
      Stream.concat(
              Stream.of(
                  "name",
                  "version",
                  "gates",
                  "parameters",
                  "table",
                  "rules",
                  "evidence",
                  "new-code",
                  "locked"),
              AuthorityKey.sections().stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern RULE = Pattern.compile("[A-Z][A-Z0-9]*-\\d+");

  private final PolicyTerms terms;

  /**
   * @param terms what a policy can speak of
   */
  public PolicyFile(PolicyTerms terms) {
    this.terms = terms;
  }

  /** The keys that a policy knows. */
  public static Set<String> keys() {
    return KEYS;
  }

  /** Whether a file says what a policy says, whatever it is called. */
  public static boolean isLike(YamlNode root) {
    if (!root.isMapping() || !KEYS.containsAll(root.entries().keySet())) {
      return false;
    }
    Map<String, YamlNode> said = root.entries();
    return keys(said, "gates").filter(ids -> !ids.isEmpty()).isPresent()
        || keys(said, "parameters")
            .filter(names -> all(names, name -> name.contains(".")))
            .isPresent()
        || keys(said, "rules").filter(ids -> all(ids, RULE.asMatchPredicate())).isPresent()
        || keys(said, "evidence").isPresent()
        || said.containsKey("locked");
  }

  private static Optional<Set<String>> keys(Map<String, YamlNode> said, String section) {
    return Optional.ofNullable(said.get(section))
        .filter(YamlNode::isMapping)
        .map(node -> node.entries().keySet());
  }

  private static boolean all(Set<String> names, Predicate<String> such) {
    return !names.isEmpty() && names.stream().allMatch(such);
  }

  /** The file beside a policy that holds its table, in the policy's own words. */
  public static Optional<String> table(YamlNode root) {
    return Optional.of(root)
        .filter(YamlNode::isMapping)
        .map(node -> node.entries().get("table"))
        .filter(node -> !node.isList() && !node.isMapping())
        .map(YamlNode::text);
  }

  /**
   * Makes sure that no file of a project looks like its policy and is none.
   *
   * @throws BadInputException where one does
   */
  static void requireName(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PolicyFile::isMisnamed)) {
      for (Path file : files) {
        throw new BadInputException(
            file.getFileName().toString(),
            "is not read: the policy of a project is called " + ProjectFiles.POLICY,
            "rename it to " + ProjectFiles.POLICY + ", or take it away");
      }
    } catch (NotDirectoryException | NoSuchFileException e) {
      return; // whoever looks for the project will say so
    }
  }

  private static boolean isMisnamed(Path file) {
    String name = file.getFileName().toString();
    return MISNAMED.matcher(name).matches()
        && !name.equals(ProjectFiles.POLICY)
        && Files.isRegularFile(file);
  }

  /**
   * Reads one file.
   *
   * @param label how messages name it
   * @throws BadInputException where there is no such file, or a line of it is wrong
   */
  public PolicyLayer read(PolicyLayer.Kind kind, Path file, String label) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(label, "no such policy file", "name an existing file");
    }
    Optional<YamlNode> root = YamlNode.read(file, label);
    return root.isPresent()
        ? read(kind, "", root.get(), FolderBeside.of(file))
        : PolicyLayer.ofParameters(kind, kind.words(), Map.of());
  }

  /**
   * Reads a policy that is at hand.
   *
   * @param id name and version of what it belongs to, such as {@code acme-rules 1.2}; where it is
   *     empty those count that the policy states
   * @param beside what lies beside it, for a table in a file of its own
   * @throws BadInputException where a line of it is wrong
   */
  public PolicyLayer read(PolicyLayer.Kind kind, String id, YamlNode root, SiblingFiles beside)
      throws IOException {
    Map<String, YamlNode> entries = root.entries(KEYS);
    String name = (kind.words() + " " + (id.isEmpty() ? id(entries) : id)).strip();
    return new Reading(kind, name, entries, beside).layer();
  }

  /** Who may allow what by a policy, the rest of which need not be right. */
  PolicyLayer whoAllows(PolicyLayer.Kind kind, YamlNode root) throws IOException {
    Map<String, YamlNode> entries = new LinkedHashMap<>(root.entries());
    entries.keySet().retainAll(AuthorityKey.sections());
    return new Reading(kind, kind.words(), entries, SiblingFiles.NOTHING).layer();
  }

  private static String id(Map<String, YamlNode> entries) {
    return Stream.of("name", "version")
        .map(entries::get)
        .filter(node -> node != null)
        .map(YamlNode::text)
        .collect(Collectors.joining(" "));
  }

  /** One policy while it is read. */
  private final class Reading {

    private final PolicyLayer.Kind kind;
    private final String name;
    private final Map<String, YamlNode> entries;
    private final SiblingFiles beside;

    Reading(
        PolicyLayer.Kind kind, String name, Map<String, YamlNode> entries, SiblingFiles beside) {
      this.kind = kind;
      this.name = name;
      this.entries = entries;
      this.beside = beside;
    }

    PolicyLayer layer() throws IOException {
      Map<String, YamlNode> evidence =
          section("evidence").map(node -> node.entries(evidenceKeys())).orElse(Map.of());
      PolicyLayer unlocked =
          new PolicyLayer(
              kind,
              name,
              kind == PolicyLayer.Kind.PROJECT
                  ? section("gates").map(this::origin)
                  : Optional.empty(),
              section("gates").map(this::gates).orElse(Map.of()),
              section("parameters").map(this::parameters).orElse(Map.of()),
              table(),
              section("rules").map(this::rules).orElse(Map.of()),
              Optional.ofNullable(evidence.get("expected")).map(this::expected),
              places(evidence),
              Optional.ofNullable(evidence.get("told")).map(this::told).orElse(Map.of()),
              section("new-code").map(node -> setting(NewCodeSection.read(node), node)),
              authority(),
              Locks.NONE);
      return section("locked")
          .map(node -> unlocked.with(new LockedKeys(terms, unlocked).read(node)))
          .orElse(unlocked);
    }

    private Map<String, Setting<List<String>>> authority() {
      Map<String, Setting<List<String>>> said = AuthorityReader.read(entries, this::origin);
      said.forEach(this::requireSay);
      return said;
    }

    private void requireSay(String key, Setting<List<String>> setting) {
      if (AuthorityKey.of(key).ofOrganisation() && !kind.isOfOrganisation()) {
        throw new BadInputException(
            setting.origin().place(),
            "only the policy of an organisation says " + key,
            "leave it out; a change could say anything here");
      }
    }

    private Optional<YamlNode> section(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    private Origin origin(YamlNode node) {
      return new Origin(name, node.file(), node.line());
    }

    private <T> Setting<T> setting(T value, YamlNode node) {
      return new Setting<>(value, origin(node));
    }

    private Map<String, Setting<GateSetting>> gates(YamlNode node) {
      Map<String, Setting<GateSetting>> gates = new LinkedHashMap<>();
      node.entries(terms.gates().keySet())
          .forEach((id, value) -> gates.put(id, setting(ModeReader.ofGate(value), value)));
      return gates;
    }

    private Map<String, Setting<Shadow>> rules(YamlNode node) {
      Map<String, Setting<Shadow>> rules = new LinkedHashMap<>();
      node.entries(terms.gateOfRule().get().keySet())
          .forEach((id, value) -> rules.put(id, setting(ModeReader.ofRule(value), value)));
      return rules;
    }

    private Map<String, Setting<Parameter>> parameters(YamlNode node) {
      Map<String, Setting<Parameter>> parameters = new LinkedHashMap<>();
      node.entries(terms.parameters().keySet())
          .forEach(
              (key, value) ->
                  parameters.put(key, setting(terms.parameters().get(key).read(value), value)));
      return parameters;
    }

    private ParameterTable table() throws IOException {
      Optional<YamlNode> node = section("table");
      return node.isPresent()
          ? new TableReader(terms, name).read(node.get(), beside)
          : ParameterTable.NONE;
    }

    private Setting<Set<EvidenceKind>> expected(YamlNode node) {
      Set<EvidenceKind> expected = EnumSet.noneOf(EvidenceKind.class);
      node.items().forEach(item -> expected.add(item.oneOf(EvidenceKind.class)));
      return setting(expected, node);
    }

    private Map<EvidenceKind, Setting<BigDecimal>> told(YamlNode node) {
      Map<EvidenceKind, Setting<BigDecimal>> told = new EnumMap<>(EvidenceKind.class);
      Map<String, YamlNode> shares = node.entries(toldKeys());
      for (EvidenceKind each : Policy.TOLD_BY_DEFAULT.keySet()) {
        YamlNode share = shares.get(each.key());
        if (share != null) {
          told.put(each, setting(percent(share), share));
        }
      }
      return told;
    }

    private Map<EvidenceKind, Setting<List<String>>> places(Map<String, YamlNode> evidence) {
      Map<EvidenceKind, Setting<List<String>>> places = new EnumMap<>(EvidenceKind.class);
      for (EvidenceKind kind : EvidenceKind.values()) {
        YamlNode globs = evidence.get(kind.key());
        if (globs != null) {
          places.put(kind, setting(globs.items().stream().map(PolicyFile::glob).toList(), globs));
        }
      }
      return places;
    }
  }

  private static String glob(YamlNode node) {
    String glob = node.text();
    if (glob.startsWith("/") || glob.contains("..") || glob.contains("\\")) {
      throw node.bad(
          "'" + glob + "' leads out of the module", "write a path below the module, with '/'");
    }
    return glob;
  }

  private static BigDecimal percent(YamlNode node) {
    BigDecimal percent = node.number();
    if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw node.bad("'" + node.text() + "' is no percentage", "write a number from 0 to 100");
    }
    return percent;
  }

  private static Set<String> toldKeys() {
    return Policy.TOLD_BY_DEFAULT.keySet().stream()
        .map(EvidenceKind::key)
        .collect(Collectors.toSet());
  }

  private static Set<String> evidenceKeys() {
    return Stream.concat(
            Stream.of("expected", "told"), Stream.of(EvidenceKind.values()).map(EvidenceKind::key))
        .collect(Collectors.toSet());
  }
}
