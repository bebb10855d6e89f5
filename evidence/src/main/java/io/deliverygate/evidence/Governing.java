package io.deliverygate.evidence;

import io.deliverygate.io.YamlNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What governs a project beside its policy and records, so that it can be compared with the base.
 *
 * @param packs the rules in force that are not shipped
 * @param organisation policy files of the organisation, its own first, then those of folders
 * @param settings what the build says of the gate in the repository itself
 * @param policies what makes a file a policy
 */
public record Governing(
    List<Pack> packs, List<Path> organisation, Settings settings, Policies policies) {

  /** Nothing beside. */
  public static final Governing NOTHING =
      new Governing(
          List.of(),
          List.of(),
          base -> Named.NOTHING,
          new Policies(root -> false, root -> Optional.empty()));

  public Governing {
    packs = List.copyOf(packs);
    organisation = List.copyOf(organisation);
  }

  /**
   * Rules in force.
   *
   * @param path folder or jar, relative to the project where it lies in its repository
   * @param id name of the pack
   */
  public record Pack(String path, String id) {}

  /**
   * What makes a file a policy.
   *
   * @param such whether it says what policies say
   * @param table the file beside it that holds its table, in its own words
   */
  public record Policies(Predicate<YamlNode> such, Function<YamlNode, Optional<String>> table) {}

  /** Finds what the build files of the base say of the gate. */
  @FunctionalInterface
  public interface Settings {
    /** What they name, whatever the build files of today say. */
    Named at(BaseText base) throws IOException;
  }

  /** The text of a file at the base, by path relative to the project. */
  @FunctionalInterface
  public interface BaseText {
    Optional<String> of(String path) throws IOException;
  }

  /**
   * What the build files of the base name in place of the usual.
   *
   * @param policy the project's policy
   * @param records the folder of the records
   * @param organisation the organisation's policy
   * @param packs names of the artifacts that they ask for rules, where they have a say in that
   * @param changed what they say of the gate's own set-up, such as packs, and do not say any more
   */
  public record Named(
      Optional<String> policy,
      Optional<String> records,
      Optional<String> organisation,
      Optional<Set<String>> packs,
      List<Changed> changed) {

    /** Nothing is named. */
    public static final Named NOTHING =
        new Named(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Named {
      packs = packs.map(Set::copyOf);
      changed = List.copyOf(changed);
    }

    /** Whether rules come from an artifact that the base asked for too. */
    public boolean asks(Pack pack) {
      return packs.stream()
          .flatMap(Set::stream)
          .anyMatch(artifact -> pack.path().contains("/" + artifact + "/"));
    }
  }

  /** Something of the set-up that was one thing and is another. */
  public record Changed(String subject, String before, String now) {}
}
