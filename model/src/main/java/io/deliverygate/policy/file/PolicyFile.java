package io.deliverygate.policy.file;

import io.deliverygate.io.BadInputException;
import io.deliverygate.io.ProjectFiles;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.AuthorityKey;
import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.section.LayerReading;
import io.deliverygate.policy.section.ParameterTable;
import io.deliverygate.policy.section.PolicyLayer;
import io.deliverygate.policy.section.PolicySection;
import io.deliverygate.policy.section.Sections;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a policy: the {@code delivery-gate.yaml} of a project, the file of an organisation, the
 * {@code policy.yaml} of a rule pack. All say the same things in the same words.
 */
public final class PolicyFile {

  private static final Pattern MISNAMED =
      Pattern.compile(
          "\\.?delivery[-_]?gate\\.(ya?ml|jsonc?|toml|properties)(\\.\\w+)?",
          Pattern.CASE_INSENSITIVE);

  private static final String NAME = "name";
  private static final String VERSION = "version";
  private static final String TABLE = "table";
  private static final String LOCKED = "locked";

  private static final Set<String> KEYS =
      Stream.concat(Stream.of(NAME, VERSION, TABLE, LOCKED), Sections.keys().stream())
          .collect(Collectors.toUnmodifiableSet());

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
    return Sections.ALL.stream().anyMatch(section -> isTelling(section, said.get(section.key())))
        || said.containsKey(LOCKED);
  }

  private static boolean isTelling(PolicySection section, @Nullable YamlNode node) {
    return node != null && node.isMapping() && section.isTelling(node);
  }

  /** The file beside a policy that holds its table, in the policy's own words. */
  public static Optional<String> table(YamlNode root) {
    return Optional.of(root)
        .filter(YamlNode::isMapping)
        .map(node -> node.entries().get(TABLE))
        .filter(node -> !node.isList() && !node.isMapping())
        .map(YamlNode::text);
  }

  /**
   * Makes sure that no file of a project looks like its policy and is none.
   *
   * @throws BadInputException where one does
   */
  public static void requireName(Path folder) throws IOException {
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
        : PolicyLayer.of(kind, kind.words(), Map.of());
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
    LayerReading reading = read(kind, name, entries);
    PolicyLayer layer = reading.layer(table(name, entries, beside));
    YamlNode locked = entries.get(LOCKED);
    return locked == null ? layer : layer.locking(new LockReader(terms, layer).read(locked));
  }

  /** Who may allow what by a policy, the rest of which need not be right. */
  public PolicyLayer whoAllows(PolicyLayer.Kind kind, YamlNode root) {
    Map<String, YamlNode> entries = new LinkedHashMap<>(root.entries());
    entries.keySet().retainAll(AuthorityKey.sections());
    return read(kind, kind.words(), entries).layer(ParameterTable.NONE);
  }

  private LayerReading read(PolicyLayer.Kind kind, String name, Map<String, YamlNode> entries) {
    LayerReading reading = new LayerReading(terms, kind, name);
    for (PolicySection section : Sections.ALL) {
      YamlNode node = entries.get(section.key());
      if (node != null) {
        section.read(node, reading);
      }
    }
    return reading;
  }

  private ParameterTable table(String name, Map<String, YamlNode> entries, SiblingFiles beside)
      throws IOException {
    YamlNode node = entries.get(TABLE);
    return node == null ? ParameterTable.NONE : new TableReader(terms, name).read(node, beside);
  }

  private static String id(Map<String, YamlNode> entries) {
    return Stream.of(NAME, VERSION)
        .map(entries::get)
        .filter(node -> node != null)
        .map(YamlNode::text)
        .collect(Collectors.joining(" "));
  }
}
