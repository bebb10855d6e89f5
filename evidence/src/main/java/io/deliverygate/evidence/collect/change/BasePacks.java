package io.deliverygate.evidence.collect.change;

import io.deliverygate.evidence.Governing;
import io.deliverygate.evidence.git.BaseTree;
import io.deliverygate.evidence.survey.ReadReport;
import io.deliverygate.fact.BaseRules;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Loosening;
import io.deliverygate.fact.Loosening.Area;
import io.deliverygate.io.LineEnds;
import io.deliverygate.io.ProjectFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The rules at the base: those of the project itself, those that stood where rules in force lie
 * today, and others that are not in force.
 */
final class BasePacks {

  private static final String GIT = ".git";
  private static final String OWN = ProjectFiles.RECORDS + "/rules";
  private static final String IN_JAR = "META-INF/delivery-gate/";
  private static final String POLICY = "policy.yaml";
  private static final String RULES =
      ".*\\.(drl|dsl|dslr|drl\\.csv|drl\\.xlsx)|.*/gate\\.yaml|" + POLICY;
  private static final String HIDDEN = "(.*/)?\\.[^/]*";
  private static final int MOST_BYTES = 16 << 20;

  private final Path root;
  private final BaseTree tree;
  private final SortedMap<String, SortedMap<String, byte[]>> inForce = new TreeMap<>();
  private final SortedMap<String, String> policies = new TreeMap<>();
  private final SortedSet<String> others;
  private final Governing.Named named;
  private final List<Fact> told = new ArrayList<>();

  BasePacks(
      Path root, BaseTree tree, BaseKnown known, List<Governing.Pack> now, Governing.Named named)
      throws IOException {
    this.root = root;
    this.tree = tree;
    this.named = named;
    this.others = known.packs();
    tree.look(OWN);
    put(OWN, content(OWN));
    leaveOut(OWN);
    List<String> fresh = new ArrayList<>();
    for (Governing.Pack pack : now) {
      if (!pack.path().equals(OWN) && !find(pack, known)) {
        fresh.add(pack.path());
      }
    }
    for (String other : others) {
      compare(other);
    }
    if (!others.isEmpty()) {
      String before = String.join(", ", others);
      fresh.forEach(path -> tell("rule pack " + path, before, "another one"));
    }
  }

  /**
   * Whether it is known what rules in force were; those that nobody can change are as they were.
   */
  private boolean find(Governing.Pack pack, BaseKnown known) throws IOException {
    String path = pack.path();
    boolean inRepository = !Path.of(path).isAbsolute();
    String place = "";
    if (inRepository) {
      tree.look(path);
      boolean there = tree.holdsFolder(path) || tree.file(path).isPresent();
      place = there ? path : known.pack(pack.id()).orElse("");
      leaveOut(place);
    }
    if (!place.isEmpty()) {
      put(path, content(place));
    } else if (inRepository && named.asks(pack)) {
      policies.put(path + "/" + POLICY, policyNow(path));
    } else if (!inRepository && named.packs().isPresent() && !named.asks(pack)) {
      policies.put(path + "/" + POLICY, "");
    }
    return !inRepository || !place.isEmpty() || named.asks(pack);
  }

  private void leaveOut(String place) throws IOException {
    for (String other : List.copyOf(others)) {
      if (tree.isSame(other, place)) {
        others.remove(other);
      }
    }
  }

  private String policyNow(String pack) throws IOException {
    Path now = root.resolve(pack);
    Path policy = now.resolve(POLICY);
    byte[] none = new byte[0];
    byte[] text =
        Files.isRegularFile(now)
            ? unpacked(Files.readAllBytes(now)).getOrDefault(POLICY, none)
            : Files.isRegularFile(policy) ? Files.readAllBytes(policy) : none;
    return new String(text, StandardCharsets.UTF_8);
  }

  private void put(String pack, SortedMap<String, byte[]> files) {
    if (!files.isEmpty()) {
      inForce.put(pack, files);
    }
  }

  private SortedMap<String, byte[]> content(String pack) throws IOException {
    SortedMap<String, byte[]> content = new TreeMap<>();
    Optional<byte[]> jar = tree.file(pack);
    if (jar.isPresent()) {
      content.putAll(unpacked(jar.get()));
    } else {
      for (String file : tree.below(pack)) {
        content.put(file, tree.file(pack + "/" + file).orElseThrow());
      }
    }
    content.keySet().removeIf(file -> !file.matches(RULES) || file.matches(HIDDEN));
    return content;
  }

  private static Map<String, byte[]> unpacked(byte[] jar) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    int left = MOST_BYTES;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith(IN_JAR) && !entry.isDirectory()) {
          byte[] content = zip.readNBytes(left);
          left -= content.length;
          files.put(entry.getName().substring(IN_JAR.length()), content);
        }
      }
    }
    return files;
  }

  /** Rules that nobody asks today: what they ask cannot be less than it was. */
  private void compare(String pack) throws IOException {
    for (Map.Entry<String, byte[]> file : content(pack).entrySet()) {
      String path = pack + "/" + file.getKey();
      Path now = root.resolve(path);
      if (!Files.isRegularFile(now)) {
        tell("rules " + path, "there", "gone");
      } else if (!isSame(path, file.getValue(), Files.readAllBytes(now))) {
        String digest = ReadReport.digest(now).substring(0, 16);
        tell("rules " + path, "another text", "changed (sha-256 " + digest + ")");
      }
    }
  }

  private static boolean isSame(String path, byte[] then, byte[] now) {
    return Arrays.equals(LineEnds.plain(path, then), LineEnds.plain(path, now));
  }

  private void tell(String subject, String before, String now) {
    told.add(new Loosening(Area.RECORDS, subject, before, now, "", 0, GIT));
  }

  /** What rules in force said of the policy: texts by path. */
  SortedMap<String, String> policies() {
    SortedMap<String, String> all = new TreeMap<>(policies);
    inForce.forEach(
        (pack, files) -> {
          byte[] policy = files.get(POLICY);
          if (policy != null) {
            all.put(pack + "/" + POLICY, new String(policy, StandardCharsets.UTF_8));
          }
        });
    return all;
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>(told);
    inForce.forEach(
        (pack, files) ->
            files.forEach(
                (file, content) ->
                    facts.add(
                        new BaseRules(
                            pack, file, Base64.getEncoder().encodeToString(content), GIT))));
    return facts;
  }
}
