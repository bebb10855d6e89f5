package io.deliverygate.rules.pack;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rules that are not shipped: those of a project ({@code delivery/rules}) or of an artifact.
 *
 * @param id name of the pack, such as {@code com.acme.delivery-rules}
 * @param version its version; empty for the rules of a project
 * @param digest hex SHA-256 of its files, whatever the descriptor says; empty for one that is there
 *     for a moment only
 * @param place where it was read from, as messages name it
 * @param path how facts name that place: relative to the project where it lies in its repository
 * @param gates its gates, by id
 * @param policy text of its {@code policy.yaml}: values, locks and start dates
 * @param cases its test cases, and {@code explained.yaml} that belongs to them: texts by path
 *     within the pack
 * @param files the content of all its files, by path within the pack
 */
public record RulePack(
    String id,
    String version,
    String digest,
    String place,
    String path,
    List<PackGate> gates,
    Optional<String> policy,
    Map<String, String> cases,
    Map<String, byte[]> files) {

  /** Where a pack lies in its jar. */
  public static final String IN_JAR = "META-INF/delivery-gate";

  /** Where a project keeps its own rules. */
  public static final Path IN_PROJECT = Path.of("delivery", "rules");

  /** Its descriptor. */
  public static final String DESCRIPTOR = "pack.yaml";

  /** What it says of the policy. */
  public static final String POLICY = "policy.yaml";

  public RulePack {
    gates = List.copyOf(gates);
    cases = Map.copyOf(cases);
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /** The name that verdicts and messages use. */
  public String name() {
    return version.isEmpty() ? id : id + " " + version;
  }

  /** The same pack with other gates, for a moment: to see what its tests say of a change. */
  public RulePack passingWith(List<PackGate> others) {
    return new RulePack(id, version, "", place, path, others, policy, cases, files);
  }

  /** The same pack, as facts name it. */
  public RulePack at(String path) {
    return new RulePack(id, version, digest, place, path, gates, policy, cases, files);
  }

  /** Whether it is there for a moment only, so that nothing of it is worth keeping. */
  public boolean isPassing() {
    return digest.isEmpty();
  }

  /** How messages name one of its files. */
  public String label(String path) {
    return place + "/" + path;
  }
}
