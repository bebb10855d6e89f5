package io.deliverygate.rules.ready;

import io.deliverygate.fact.Story;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Stories that wait for one another in a circle.
 *
 * @param members the stories of the circle, each once
 * @param path the way round, which begins and ends with the first of its stories by name
 */
public record Cycle(List<String> members, String path) {

  private static final String ARROW = " → ";

  /** Copies. */
  public Cycle {
    members = List.copyOf(members);
  }

  /** The circles among some stories, each once, sorted by their paths. */
  public static List<Cycle> among(Collection<?> stories) {
    Search search = new Search();
    stories.stream().map(Story.class::cast).forEach(story -> search.stories.put(story.id(), story));
    search.stories.keySet().forEach(id -> search.follow(id, new ArrayList<>()));
    return search.cycles.values().stream().sorted(Comparator.comparing(Cycle::path)).toList();
  }

  private static Cycle of(List<String> circle) {
    int first = circle.indexOf(circle.stream().sorted().toList().get(0));
    List<String> path = new ArrayList<>(circle.subList(first, circle.size()));
    path.addAll(circle.subList(0, first));
    path.add(path.get(0));
    return new Cycle(circle, String.join(ARROW, path));
  }

  /** Goes from each story to those that it waits for. */
  private static final class Search {

    private final Map<String, Story> stories = new TreeMap<>();
    private final Set<String> finished = new HashSet<>();
    private final Map<Set<String>, Cycle> cycles = new HashMap<>();

    private void follow(String id, List<String> path) {
      int seen = path.indexOf(id);
      if (seen >= 0) {
        List<String> circle = path.subList(seen, path.size());
        cycles.put(Set.copyOf(circle), of(circle));
      } else if (stories.containsKey(id) && !finished.contains(id)) {
        path.add(id);
        stories.get(id).dependsOn().forEach(next -> follow(next, path));
        path.remove(path.size() - 1);
        finished.add(id);
      }
    }
  }
}
