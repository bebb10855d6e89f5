package io.deliverygate.baseline;

import io.deliverygate.fact.AcceptedFlaw;
import io.deliverygate.fact.Flaw;
import java.util.ArrayList;
import java.util.List;

/** The files of a flaw, each as often as it stands there. */
final class FlawFiles {

  private FlawFiles() {}

  static List<String> sorted(List<String> files) {
    return files.size() == 1 ? files : files.stream().sorted().toList();
  }

  /**
   * Whether an entry can stand for a flaw in other files: each place that it does not name takes
   * the place of one whose file is gone.
   */
  static boolean cover(AcceptedFlaw entry, Flaw flaw) {
    List<String> added = without(flaw.files(), entry.files());
    List<String> left = without(entry.files(), flaw.files());
    return added.size() <= left.stream().filter(entry.gone()::contains).count();
  }

  private static List<String> without(List<String> files, List<String> others) {
    List<String> left = new ArrayList<>(files);
    others.forEach(left::remove);
    return left;
  }
}
