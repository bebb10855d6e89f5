package io.deliverygate.evidence.git;

import io.deliverygate.io.ProjectFiles;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The projects of a repository at the base: folders with a policy or with records. Projects that
 * code keeps for its tests are none.
 */
final class BaseProjects {

  private static final Pattern MARK =
      Pattern.compile("(?:(.*)/)?(?:delivery-gate\\.yaml|delivery/[^/]+\\.ya?ml)");
  private static final Pattern FOR_TESTS =
      Pattern.compile("(.*/)?(src/(main|test|it)|node_modules)/.*");

  private final BaseTree tree;
  private final SortedMap<String, String> marks = new TreeMap<>();

  /**
   * @param tree the base, seen from the top of its repository
   */
  BaseProjects(BaseTree tree) {
    this.tree = tree;
    for (String path : tree.paths()) {
      Matcher mark = MARK.matcher(path);
      if (mark.matches() && !FOR_TESTS.matcher(path).matches()) {
        String folder = Optional.ofNullable(mark.group(1)).orElse("");
        marks.merge(folder, path, (one, other) -> other.equals(policy(folder)) ? other : one);
      }
    }
  }

  SortedSet<String> folders() {
    return new TreeSet<>(marks.keySet());
  }

  /** Whether a folder was one. */
  boolean holds(String folder) {
    return marks.containsKey(folder);
  }

  /** The policy of a project in a folder. */
  static String policy(String folder) {
    return (folder.isEmpty() ? "" : folder + "/") + ProjectFiles.POLICY;
  }

  /** The file that makes a folder one: the policy, where it has one. */
  String mark(String folder) {
    return marks.getOrDefault(folder, policy(folder));
  }

  /** Every path that leads to one, through links too, with the folder that it leads to. */
  SortedMap<String, String> paths() throws IOException {
    SortedMap<String, String> paths = new TreeMap<>();
    marks.keySet().forEach(folder -> paths.put(folder, folder));
    for (String link : tree.linkPaths()) {
      tree.folder(link)
          .ifPresent(
              led ->
                  marks.keySet().stream()
                      .filter(folder -> (folder + "/").startsWith(led + "/"))
                      .forEach(folder -> paths.put(link + folder.substring(led.length()), folder)));
    }
    return paths;
  }

  /** Whether a path lies in a folder and in no other project in that. */
  boolean owns(String folder, String path) {
    return isIn(path, folder)
        && marks.keySet().stream()
            .noneMatch(other -> !other.equals(folder) && isIn(other, folder) && isIn(path, other));
  }

  private static boolean isIn(String path, String folder) {
    return folder.isEmpty() || path.startsWith(folder + "/");
  }

  BaseTree tree() {
    return tree;
  }
}
