package io.deliverygate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is accepted, new, outstanding and fixed, worked out without any of our code: from the marks
 * in the sources, by trying every pairing, and from what a merge of two lists has to come to.
 */
final class BruteForce {

  private final Path root;
  private final MarkedCode code;
  private final List<String> modules;

  /** By commit, what its baseline accepts. */
  private final Map<String, List<Known>> accepted = new HashMap<>();

  BruteForce(Path root, MarkedCode code, List<String> modules) {
    this.root = root;
    this.code = code;
    this.modules = modules;
  }

  /** A flaw: its name tells its code apart from all other code. */
  record Known(String module, String name, List<String> files) {
    @Override
    public String toString() {
      return name + files;
    }
  }

  /** The sets. */
  record Sets(List<Known> fresh, List<Known> outstanding, List<Known> fixed) {

    /** One text a set. */
    List<String> texts() {
      return List.of(
          "new " + sorted(fresh), "outstanding " + sorted(outstanding), "fixed " + sorted(fixed));
    }
  }

  List<Known> found() throws IOException {
    List<Known> found = new ArrayList<>();
    for (String module : modules) {
      for (MarkedCode.Mark mark : code.marks(module, false)) {
        found.add(new Known(module, mark.name(), List.of(mark.file())));
      }
      for (Map.Entry<String, List<MarkedCode.Mark>> copies : code.duplicates(module).entrySet()) {
        List<String> files =
            copies.getValue().stream().map(MarkedCode.Mark::file).sorted().toList();
        found.add(new Known(module, copies.getKey(), files));
      }
    }
    return found;
  }

  List<Known> accepted(String commit) {
    return accepted.getOrDefault(commit, List.of());
  }

  void accepts(String commit, List<Known> flaws) {
    accepted.put(commit, List.copyOf(flaws));
  }

  /** The sets, by the best of all pairings: most pairs, and of these most in the same files. */
  Sets sets(List<Known> baseline) throws IOException {
    List<Known> found = found();
    Set<String> names = new TreeSet<>();
    found.forEach(flaw -> names.add(flaw.name()));
    baseline.forEach(flaw -> names.add(flaw.name()));
    Sets sets = new Sets(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String name : names) {
      List<Known> now = named(found, name);
      List<Known> before = named(baseline, name);
      int[] best = best(now, before, 0, new boolean[before.size()]).pairs();
      List<Known> left = new ArrayList<>(before);
      for (int i = 0; i < now.size(); i++) {
        (best[i] < 0 ? sets.fresh() : sets.outstanding()).add(now.get(i));
        if (best[i] >= 0) {
          left.remove(before.get(best[i]));
        }
      }
      sets.fixed().addAll(left);
    }
    return sets;
  }

  private static List<Known> named(List<Known> flaws, String name) {
    return flaws.stream()
        .filter(flaw -> flaw.name().equals(name))
        .sorted(Comparator.comparing(Known::toString))
        .toList();
  }

  private record Pairing(int score, int[] pairs) {}

  private Pairing best(List<Known> now, List<Known> before, int index, boolean[] used) {
    if (index == now.size()) {
      int[] none = new int[now.size()];
      Arrays.fill(none, -1);
      return new Pairing(0, none);
    }
    Pairing best = new Pairing(-1, new int[0]);
    for (int i = 0; i < before.size(); i++) {
      if (!used[i] && fits(before.get(i), now.get(index))) {
        used[i] = true;
        Pairing rest = best(now, before, index + 1, used);
        used[i] = false;
        boolean same = before.get(i).files().equals(now.get(index).files());
        int score = rest.score() + (same ? 1001 : 1000);
        if (score > best.score()) {
          rest.pairs()[index] = i;
          best = new Pairing(score, rest.pairs());
        }
      }
    }
    Pairing without = best(now, before, index + 1, used);
    return without.score() > best.score() ? without : best;
  }

  /** Whether the places of now are among those before, but for files that are gone. */
  private boolean fits(Known before, Known now) {
    List<String> left = new ArrayList<>(before.files());
    int strange = 0;
    for (String file : now.files()) {
      strange += left.remove(file) ? 0 : 1;
    }
    int gone = 0;
    for (String file : left) {
      gone += Files.exists(root.resolve(file)) ? 0 : 1;
    }
    return strange <= gone;
  }

  /** What a merge of two states of the baselines has to accept, each module for itself. */
  List<Known> merged(List<Known> base, List<Known> ours, List<Known> theirs) {
    List<Known> merged = new ArrayList<>();
    for (String module : modules) {
      merged.addAll(fileMerged(of(module, base), of(module, ours), of(module, theirs)));
    }
    return merged;
  }

  private static List<Known> of(String module, List<Known> flaws) {
    return flaws.stream().filter(flaw -> flaw.module().equals(module)).toList();
  }

  private static List<Known> fileMerged(List<Known> base, List<Known> ours, List<Known> theirs) {
    if (sorted(ours).equals(sorted(base)) || sorted(ours).equals(sorted(theirs))) {
      return theirs;
    }
    if (sorted(theirs).equals(sorted(base))) {
      return ours;
    }
    List<Known> left = new ArrayList<>(theirs);
    List<Known> both = new ArrayList<>();
    List<Known> onlyOurs = new ArrayList<>();
    for (Known flaw : ours) {
      (left.remove(flaw) ? both : onlyOurs).add(flaw);
    }
    for (Known flaw : onlyOurs) {
      for (Known other : List.copyOf(left)) {
        if (other.name().equals(flaw.name()) && base.contains(flaw) != base.contains(other)) {
          left.remove(other);
          both.add(base.contains(flaw) ? other : flaw);
          break;
        }
      }
    }
    return both;
  }

  private static List<String> sorted(List<Known> flaws) {
    return flaws.stream().map(Known::toString).sorted().toList();
  }
}
