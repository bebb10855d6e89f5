package io.deliverygate.rules.ready;

import io.deliverygate.fact.Story;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds stories that wait for one another in a circle. */
public final class Cycles {

  private static final String ARROW = " → ";

  private final Map<String, Story> stories = new TreeMap<>();
  private final Set<String> finished = new HashSet<>();
  private final Map<String, String> cycles = new HashMap<>();

  private Cycles(Collection<?> stories) {
    stories.stream().map(Story.class::cast).forEach(story -> this.stories.put(story.id(), story));
  }

  /**
   * The circles, each once, as a path that begins and ends with the first of its stories by name;
   * sorted.
   */
  public static List<String> of(Collection<?> stories) {
    Cycles cycles = new Cycles(stories);
    cycles.stories.keySet().forEach(id -> cycles.follow(id, new ArrayList<>()));
    return cycles.cycles.values().stream().sorted().toList();
  }

  /** Whether the story is in the circle. */
  public static boolean touches(String cycle, String id) {
    return List.of(cycle.split(ARROW)).contains(id);
  }

  private void follow(String id, List<String> path) {
    int seen = path.indexOf(id);
    if (seen >= 0) {
      note(path.subList(seen, path.size()));
    } else if (stories.containsKey(id) && !finished.contains(id)) {
      path.add(id);
      stories.get(id).dependsOn().forEach(next -> follow(next, path));
      path.remove(path.size() - 1);
      finished.add(id);
    }
  }

  private void note(List<String> circle) {
    List<String> sorted = circle.stream().sorted().toList();
    int first = circle.indexOf(sorted.get(0));
    List<String> path = new ArrayList<>(circle.subList(first, circle.size()));
    path.addAll(circle.subList(0, first));
    path.add(sorted.get(0));
    cycles.put(String.join(" ", sorted), String.join(ARROW, path));
  }
}
