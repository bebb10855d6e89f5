package io.deliverygate.evidence.coverage;

import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.source.Language;
import io.deliverygate.evidence.source.NoSources;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which folder of the project a folder elsewhere stands for, in which a report was made: the one
 * under which most of the files lie that the report names, found by the longest ends of their
 * paths. Where several folders could be meant, none is.
 *
 * @param there the folder elsewhere, with a slash at its end
 * @param here the folder of the project, with a slash at its end unless it is the root
 * @param files the files of the project that could be meant
 */
record OtherCheckout(String there, String here, Set<String> files) {

  private static final int MOST_PAIRS = 200;

  /** How many files a pair explains, and how long the ends of their paths are, in names. */
  private record Explained(long files, long names) implements Comparable<Explained> {

    @Override
    public int compareTo(Explained other) {
      return files == other.files
          ? Long.compare(names, other.names)
          : Long.compare(files, other.files);
    }
  }

  /** Nothing is known of one. */
  static final OtherCheckout NONE = new OtherCheckout("", "", Set.of());

  OtherCheckout {
    files = Set.copyOf(files);
  }

  /** The file of the project that a path elsewhere stands for. */
  Optional<String> label(String path) {
    return Optional.of(path)
        .filter(name -> !there.isEmpty() && name.startsWith(there))
        .map(name -> here + name.substring(there.length()))
        .filter(files::contains);
  }

  /** A folder elsewhere, and the one of the project that it may stand for. */
  private record Pair(String there, String here) {}

  /**
   * Finds it out.
   *
   * @param paths what a report names, none of it in the project
   */
  static OtherCheckout of(Report report, ProjectTree tree, List<String> paths) throws IOException {
    Map<String, List<String>> files = named(report, tree, paths);
    Set<String> labels =
        files.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    Map<Pair, Explained> explained = new HashMap<>();
    for (Pair each : pairs(paths, files)) {
      explained.put(each, new OtherCheckout(each.there, each.here, labels).explains(paths));
    }
    return best(explained, module(report))
        .filter(each -> isOfMost(each.there, paths))
        .map(each -> new OtherCheckout(each.there, each.here, labels))
        .orElse(NONE);
  }

  private static Set<Pair> pairs(List<String> paths, Map<String, List<String>> files) {
    Set<Pair> pairs = new HashSet<>();
    for (String path : paths) {
      for (String label : longest(path, files.getOrDefault(last(path), List.of()))) {
        int end = common(path, label);
        if (pairs.size() < MOST_PAIRS) {
          pairs.add(
              new Pair(
                  path.substring(0, path.length() - end),
                  label.substring(0, label.length() - end)));
        }
      }
    }
    return pairs;
  }

  /** The files of the project that are called like one of those, by name. */
  private static Map<String, List<String>> named(
      Report report, ProjectTree tree, List<String> paths) throws IOException {
    Set<String> names = new TreeSet<>();
    paths.forEach(path -> names.add(last(path)));
    Map<String, List<String>> files = new HashMap<>();
    NoSources passedOver = new NoSources(report.project());
    tree.walkWhatIsOpen(
        report.project().root(),
        passedOver::isPassedOver,
        (file, attributes) -> {
          String name = file.getFileName().toString();
          if (names.contains(name)) {
            String label = report.project().label(file);
            files.computeIfAbsent(name, none -> new ArrayList<>()).add(label);
          }
        });
    return files;
  }

  private static String module(Report report) {
    String label = report.project().label(report.module().folder());
    return label.isEmpty() ? "" : label + "/";
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Those that share the most folders with a path. */
  private static List<String> longest(String path, List<String> labels) {
    int most = labels.stream().mapToInt(label -> common(path, label)).max().orElse(0);
    return labels.stream().filter(label -> common(path, label) == most).toList();
  }

  /** Length of the end of whole names that two paths have in common. */
  private static int common(String path, String label) {
    String below = "/" + label;
    int end = 0;
    for (int i = 1; i <= Math.min(path.length(), below.length()); i++) {
      char next = path.charAt(path.length() - i);
      if (next != below.charAt(below.length() - i)) {
        break;
      }
      end = next == '/' ? i - 1 : end;
    }
    return end;
  }

  private Explained explains(List<String> paths) {
    List<String> known = paths.stream().filter(path -> label(path).isPresent()).toList();
    long slashes =
        known.stream()
            .flatMapToInt(path -> path.substring(there.length()).chars())
            .filter(letter -> letter == '/')
            .count();
    return new Explained(known.size(), slashes + known.size());
  }

  /** The one that explains most; of several that do, the one of the module that has the report. */
  private static Optional<Pair> best(Map<Pair, Explained> explained, String module) {
    Optional<Explained> most = explained.values().stream().max(Comparator.naturalOrder());
    List<Pair> best =
        explained.keySet().stream()
            .filter(each -> most.filter(explained.get(each)::equals).isPresent())
            .toList();
    boolean onePlace = best.stream().map(Pair::there).distinct().count() == 1;
    return best.stream()
        .filter(each -> best.size() == 1 || (onePlace && each.here.equals(module)))
        .findFirst();
  }

  /** Whether most of the code that a report names lies in it; not so in that of another project. */
  private static boolean isOfMost(String there, List<String> paths) {
    List<String> code = paths.stream().filter(OtherCheckout::isCode).toList();
    List<String> told = code.isEmpty() ? paths : code;
    return 2 * told.stream().filter(path -> path.startsWith(there)).count() > told.size();
  }

  private static boolean isCode(String path) {
    try {
      return Language.of(Path.of(last(path))).isPresent();
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
