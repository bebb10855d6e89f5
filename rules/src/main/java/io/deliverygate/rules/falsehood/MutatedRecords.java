package io.deliverygate.rules.falsehood;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What rules made of falsehoods in a project's records.
 *
 * @param all every falsehood that was tried
 */
public record MutatedRecords(List<Tried> all) {

  public MutatedRecords {
    all = List.copyOf(all);
  }

  /**
   * A falsehood that was tried.
   *
   * @param rules ids of the rules that noticed it
   */
  public record Tried(Falsehood falsehood, Set<String> rules) {

    public Tried {
      rules = Set.copyOf(rules);
    }

    /** Whether a rule noticed it. */
    public boolean noticed() {
      return !rules.isEmpty();
    }
  }

  /** How many rules noticed, of all that were tried. */
  public long noticed() {
    return all.stream().filter(Tried::noticed).count();
  }

  /** How many of 100 were noticed, rounded down; 100 where there was nothing to try. */
  public long percent() {
    return all.isEmpty() ? 100 : noticed() * 100 / all.size();
  }

  /** How many there are of each, and those that no rule noticed, by section and key. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("%d facts made false, %d noticed".formatted(all.size(), noticed()));
    Map<String, List<String>> missed = new TreeMap<>();
    all.stream()
        .filter(tried -> !tried.noticed())
        .map(Tried::falsehood)
        .forEach(
            one ->
                missed.computeIfAbsent(one.place(), any -> new ArrayList<>()).add(one.sentence()));
    if (!missed.isEmpty()) {
      lines.add("no active rule notices:");
    }
    missed.forEach(
        (place, sentences) -> {
          lines.add("  " + place);
          sentences.forEach(sentence -> lines.add("    " + sentence));
        });
    return lines;
  }
}
