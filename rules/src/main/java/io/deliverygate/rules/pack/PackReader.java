package io.deliverygate.rules.pack;

import io.deliverygate.io.BadInputException;
import io.deliverygate.io.Sha256;
import io.deliverygate.io.YamlNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads a pack of rules from a folder or a jar; compiles nothing. */
public final class PackReader {

  private static final String GATE = "gate.yaml";
  private static final Set<String> KEYS = Set.of("id", "version", "gates", "digest");
  private static final Pattern GATE_NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");
  private static final Pattern RULES = Pattern.compile(".*\\.(drl|dsl|dslr|drl\\.csv|drl\\.xlsx)");
  private static final Pattern CASES = Pattern.compile(".*\\.case\\.ya?ml|explained\\.yaml");

  /** Texts that nobody could take for rules: those beside the folders of the gates. */
  private static final Pattern OTHERS =
      Pattern.compile("(.*/)?(README.*|digest)|(LICENSE|NOTICE)[^/]*|[^/]+\\.(txt|md|adoc|log)");

  private final String place;
  private final Map<String, byte[]> files;

  private PackReader(String place, Map<String, byte[]> files) {
    this.place = place;
    this.files = files;
  }

  /**
   * Reads a pack.
   *
   * @param path a folder of rules, or a jar with {@value RulePack#IN_JAR}
   * @param place how messages name it
   * @throws BadInputException where there is none, or something in it is wrong
   */
  public static RulePack read(Path path, String place) throws IOException {
    return new PackReader(place, PackFiles.read(path, place)).pack();
  }

  /**
   * Whether a file of a pack has a say in what its gates ask: tests, notes and the descriptor have
   * none, and what its policy says is compared as policies are.
   */
  public static boolean isRules(String path) {
    return path.endsWith("/" + GATE) || RULES.matcher(path).matches();
  }

  /** The digest of a folder's files, whatever its descriptor states. */
  static String digest(Path folder) throws IOException {
    String place = folder.toString();
    return new PackReader(place, PackFiles.read(folder, place)).digest();
  }

  private RulePack pack() {
    files.keySet().forEach(this::requireKnown);
    Map<String, YamlNode> descriptor =
        yaml(RulePack.DESCRIPTOR).map(root -> root.entries(KEYS)).orElse(Map.of());
    List<PackGate> gates = gates();
    requireNamed(descriptor, gates);
    String digest = digest();
    requireSame(descriptor, digest);
    return new RulePack(
        text(descriptor, "id").orElse("project"),
        text(descriptor, "version").orElse(""),
        digest,
        place,
        place,
        gates,
        Optional.ofNullable(files.get(RulePack.POLICY)).map(bytes -> utf8(RulePack.POLICY, bytes)),
        cases(),
        files);
  }

  private void requireKnown(String path) {
    boolean known =
        path.equals(RulePack.DESCRIPTOR)
            || path.equals(RulePack.POLICY)
            || CASES.matcher(path).matches()
            || OTHERS.matcher(path).matches()
            || path.matches("[^/]+/[^/]+")
                && (path.endsWith("/" + GATE) || RULES.matcher(path).matches());
    if (!known) {
      throw new BadInputException(
          label(path),
          "is no file of a rule pack",
          "rules stand in a folder named after their gate as .drl, .dsl, .dslr, .drl.csv or"
              + " .drl.xlsx, tests are called *.case.yaml");
    }
  }

  private List<PackGate> gates() {
    Map<String, Map<String, byte[]>> folders = new TreeMap<>();
    files.forEach(
        (path, content) -> {
          if (RULES.matcher(path).matches() || path.endsWith("/" + GATE)) {
            String folder = path.substring(0, path.indexOf('/'));
            folders
                .computeIfAbsent(folder, f -> new TreeMap<>())
                .put(path.substring(folder.length() + 1), content);
          }
        });
    List<PackGate> gates = new ArrayList<>();
    folders.forEach((folder, content) -> gates.add(gate(folder, content)));
    return gates;
  }

  private PackGate gate(String id, Map<String, byte[]> content) {
    if (!GATE_NAME.matcher(id).matches()) {
      throw new BadInputException(
          label(id), "is no name of a gate", "use lower case letters, digits and hyphens");
    }
    Map<String, byte[]> rules = new TreeMap<>(content);
    rules.remove(GATE);
    return new PackGate(id, yaml(id + "/" + GATE), rules);
  }

  private void requireNamed(Map<String, YamlNode> descriptor, List<PackGate> gates) {
    YamlNode named = descriptor.get("gates");
    if (named == null) {
      return;
    }
    List<String> ids = gates.stream().map(PackGate::id).toList();
    Predicate<String> absent = id -> !ids.contains(id);
    named.items().stream()
        .filter(item -> absent.test(item.text()))
        .findFirst()
        .ifPresent(
            item -> {
              throw item.bad(
                  "there is no folder '" + item.text() + "' with rules in this pack",
                  "add it, or take the gate from the list");
            });
    for (String id : ids) {
      if (!named.texts().contains(id)) {
        throw named.bad("the gate '" + id + "' is not listed", "add it to gates");
      }
    }
  }

  private void requireSame(Map<String, YamlNode> descriptor, String digest) {
    YamlNode stated = descriptor.get("digest");
    if (stated != null && !stated.text().equals(digest)) {
      throw stated.bad(
          "the digest of the files is " + digest,
          "take the pack from where it was published, or write the digest anew");
    }
  }

  /** Over every file but the descriptor, which may state it, and in an order of their own. */
  private String digest() {
    StringBuilder all = new StringBuilder();
    files.forEach(
        (path, content) -> {
          if (!path.equals(RulePack.DESCRIPTOR)) {
            all.append(path).append('\n').append(HexFormat.of().formatHex(content)).append('\n');
          }
        });
    return Sha256.of(all.toString());
  }

  private Map<String, String> cases() {
    Map<String, String> cases = new TreeMap<>();
    files.forEach(
        (path, content) -> {
          if (CASES.matcher(path).matches()) {
            cases.put(path, utf8(path, content));
          }
        });
    return cases;
  }

  private Optional<YamlNode> yaml(String path) {
    return Optional.ofNullable(files.get(path))
        .flatMap(content -> YamlNode.parse(utf8(path, content), label(path)));
  }

  private static Optional<String> text(Map<String, YamlNode> entries, String key) {
    return Optional.ofNullable(entries.get(key)).map(YamlNode::text);
  }

  private String utf8(String path, byte[] content) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new BadInputException(label(path), "is not UTF-8 text", "save it as UTF-8");
    }
  }

  private String label(String path) {
    return place + "/" + path;
  }
}
