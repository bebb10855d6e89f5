package io.deliverygate.rules.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules that are not shipped: those of a project ({@code delivery/rules}) or of an artifact.
 *
 * @param id name of the pack, such as {@code com.acme.delivery-rules}
 * @param version its version; empty for the rules of a project
 * @param digest hex SHA-256 of its files, whatever the descriptor says; empty for one that is there
 *     for a moment only
 * @param place where it was read from, as messages name it
 * @param gates its gates, by id
 * @param policy text of its {@code policy.yaml}: values, locks and start dates
 * @param cases its test cases, and {@code explained.yaml} that belongs to them: texts by path
 *     within the pack
 */
public record RulePack(
    String id,
    String version,
    String digest,
    String place,
    List<PackGate> gates,
    Optional<String> policy,
    Map<String, String> cases) {

  /** Where a pack lies in its jar. */
  public static final String IN_JAR = "META-INF/delivery-gate";

  /** Where a project keeps its own rules. */
  public static final Path IN_PROJECT = Path.of("delivery", "rules");

  /** Its descriptor. */
  public static final String DESCRIPTOR = "pack.yaml";

  static final String POLICY = "policy.yaml";

  public RulePack {
    gates = List.copyOf(gates);
    cases = Map.copyOf(cases);
  }

  /** The name that verdicts and messages use. */
  public String name() {
    return version.isEmpty() ? id : id + " " + version;
  }

  /** The same pack with other gates, for a moment: to see what its tests say of a change. */
  public RulePack passingWith(List<PackGate> others) {
    return new RulePack(id, version, "", place, others, policy, cases);
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
