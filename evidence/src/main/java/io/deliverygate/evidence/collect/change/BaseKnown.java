package io.deliverygate.evidence.collect.change;

import io.deliverygate.evidence.Governing;
import io.deliverygate.evidence.git.BaseTree;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.ProjectFiles;
import io.deliverygate.io.YamlNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Policies and rules at the base that are known by what they say, wherever they lie. Source code
 * can hold such files for tests or for others, so folders called {@code src} are not looked into;
 * nor are projects within the project that are judged by themselves.
 */
final class BaseKnown {

  private static final String OWN_RULES = ProjectFiles.RECORDS + "/rules";
  private static final Pattern SOURCES = Pattern.compile("(.*/)?(src|node_modules)/.*");
  private static final Pattern YAML = Pattern.compile(".*\\.ya?ml");
  private static final Pattern GATE = Pattern.compile("(?:(.*)/)?([^/]+)/gate\\.yaml");
  private static final Pattern PACK = Pattern.compile("(?:(.*)/)?pack\\.yaml");
  private static final Pattern PROJECT = Pattern.compile("(.+)/delivery-gate\\.yaml");
  private static final Pattern BUILT =
      Pattern.compile("(.+)/(?:pom\\.xml|package\\.json|build\\.gradle(?:\\.kts)?)");

  private final BaseTree tree;
  private final Governing.Policies such;
  private final SortedSet<String> files;
  private final Set<String> inner = new TreeSet<>();

  BaseKnown(BaseTree tree, Governing.Policies such) {
    this.tree = tree;
    this.such = such;
    this.files = tree.all();
    for (String file : files) {
      first(PROJECT, file).ifPresent(inner::add);
      first(BUILT, file).filter(this::keepsRecords).ifPresent(inner::add);
    }
  }

  private boolean keepsRecords(String folder) {
    String records = folder + "/" + ProjectFiles.RECORDS + "/";
    return !files.subSet(records, records + Character.MAX_VALUE).isEmpty();
  }

  /** Folders of rules, by path; the project's own are not among them. */
  SortedSet<String> packs() throws IOException {
    SortedSet<String> packs = new TreeSet<>();
    for (String file : files) {
      if (isOwn(file)) {
        gateFolder(file)
            .or(() -> first(PACK, file).filter(folder -> hasId(file)))
            .ifPresent(packs::add);
      }
    }
    packs.remove(OWN_RULES);
    return packs;
  }

  /** The folder of a pack of a name, wherever it lies. */
  Optional<String> pack(String id) throws IOException {
    for (String file : files) {
      Optional<String> folder = first(PACK, file);
      if (folder.isPresent() && text(file, "id").filter(id::equals).isPresent()) {
        return folder;
      }
    }
    return Optional.empty();
  }

  /** Policies, by path. */
  SortedSet<String> policies() throws IOException {
    SortedSet<String> policies = new TreeSet<>();
    for (String file : files) {
      boolean record = file.startsWith(ProjectFiles.RECORDS + "/");
      if (isOwn(file) && !record && YAML.matcher(file).matches() && isPolicy(file)) {
        policies.add(file);
      }
    }
    return policies;
  }

  private boolean isOwn(String file) {
    return !SOURCES.matcher(file).matches()
        && inner.stream().noneMatch(folder -> file.startsWith(folder + "/"));
  }

  private Optional<String> gateFolder(String file) {
    Matcher gate = GATE.matcher(file);
    return gate.matches()
            && gate.group(1) != null
            && text(file, "id").filter(gate.group(2)::equals).isPresent()
        ? Optional.of(gate.group(1))
        : Optional.empty();
  }

  private boolean hasId(String file) {
    return text(file, "id").isPresent();
  }

  private boolean isPolicy(String file) {
    return parsed(file).filter(such.such()).isPresent();
  }

  private Optional<String> text(String file, String key) {
    return parsed(file)
        .filter(YamlNode::isMapping)
        .map(root -> root.entries().get(key))
        .filter(node -> !node.isList() && !node.isMapping())
        .map(YamlNode::text);
  }

  /** What cannot be read is none of them. */
  private Optional<YamlNode> parsed(String file) {
    try {
      Optional<String> text = tree.text(file);
      return text.isEmpty() ? Optional.empty() : YamlNode.parse(text.get(), file);
    } catch (BadInputException | IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> first(Pattern pattern, String file) {
    Matcher found = pattern.matcher(file);
    return found.matches() ? Optional.ofNullable(found.group(1)) : Optional.empty();
  }
}
