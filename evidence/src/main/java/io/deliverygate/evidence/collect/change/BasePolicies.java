package io.deliverygate.evidence.collect.change;

import io.deliverygate.evidence.Governing;
import io.deliverygate.evidence.git.BaseTree;
import io.deliverygate.evidence.survey.CollectionRequest;
import io.deliverygate.fact.BasePolicy;
import io.deliverygate.fact.BasePolicy.Role;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.ProjectFiles;
import io.deliverygate.io.Repository;
import io.deliverygate.io.YamlNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The policies at the base, each with what it was to the project. */
final class BasePolicies {

  private static final String GIT = ".git";

  private final Path root;
  private final BaseTree tree;
  private final BaseKnown known;
  private final Governing.Policies such;
  private final Map<String, BasePolicy> found = new TreeMap<>();

  BasePolicies(Path root, BaseTree tree, BaseKnown known, Governing.Policies such) {
    this.such = such;
    this.root = root;
    this.tree = tree;
    this.known = known;
  }

  /** Takes in what rules said of the policy; another text of it is none of the project's. */
  void add(BasePacks packs) {
    packs
        .policies()
        .forEach((path, text) -> put(new BasePolicy(path, Role.RULE_PACK, text, "", GIT)));
  }

  void add(CollectionRequest wanted, Governing.Named named) throws IOException {
    add(label(named.policy().orElse(ProjectFiles.POLICY)), Role.PROJECT);
    add(Repository.label(root, wanted.policy()), Role.NAMED);
    Role role = Role.ORGANISATION;
    for (Path file : wanted.governing().organisation()) {
      add(Repository.label(root, file), role);
      role = Role.FOLDER;
    }
    if (named.organisation().isPresent()) {
      add(label(named.organisation().get()), Role.ORGANISATION);
    }
    for (String other : known.policies()) {
      if (!isInForce(other)) {
        add(other, Role.OTHER);
      }
    }
  }

  /** Whether another one leads to it. */
  private boolean isInForce(String other) throws IOException {
    for (String path : found.keySet()) {
      if (!Path.of(path).isAbsolute() && tree.isSame(path, other)) {
        return true;
      }
    }
    return false;
  }

  private String label(String path) throws IOException {
    return Repository.label(root, root.resolve(path));
  }

  private void add(String path, Role role) throws IOException {
    Optional<String> text = then(path);
    if (text.isPresent() && !found.containsKey(path)) {
      put(new BasePolicy(path, role, text.get(), role == Role.OTHER ? now(path) : "", GIT));
      for (String table : tables(path, text.get())) {
        String rows = then(table).orElse("");
        put(new BasePolicy(table, Role.TABLE, rows, role == Role.OTHER ? now(table) : "", GIT));
      }
    }
  }

  /** What lies outside of the repository is as it was. */
  private Optional<String> then(String path) throws IOException {
    if (!Path.of(path).isAbsolute()) {
      tree.look(path);
    }
    return Path.of(path).isAbsolute()
        ? Optional.of(now(path)).filter(text -> !text.isEmpty())
        : tree.text(path);
  }

  private void put(BasePolicy policy) {
    found.putIfAbsent(policy.path(), policy);
  }

  private List<String> tables(String policy, String text) {
    try {
      return YamlNode.parse(text, policy).flatMap(such.table()).stream()
          .map(name -> Path.of(policy).resolveSibling(name).normalize())
          .map(path -> path.toString().replace('\\', '/'))
          .toList();
    } catch (BadInputException e) {
      return List.of();
    }
  }

  private String now(String path) throws IOException {
    Path file = root.resolve(path);
    return Files.isRegularFile(file)
        ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
        : "";
  }

  List<BasePolicy> facts() {
    return List.copyOf(found.values());
  }
}
