package io.deliverygate.rules;

import io.deliverygate.fact.Story;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Things, such as stories or steps, that wait for one another in a circle.
 *
 * @param members those of the circle, each once, beginning with the first by name
 * @param path the way round, which begins and ends with the first by name
 */
public record Cycle(List<String> members, String path) {

  private static final String ARROW = " → ";

  /** Copies. */
  public Cycle {
    members = List.copyOf(members);
  }

  /** The circles among some stories, each once, sorted by their paths. */
  public static List<Cycle> amongStories(Collection<?> stories) {
    Map<String, Collection<String>> waits = new HashMap<>();
    stories.stream().map(Story.class::cast).forEach(one -> waits.put(one.id(), one.dependsOn()));
    return among(waits);
  }

  /**
   * The circles among some things, each once, sorted by their paths.
   *
   * @param waits what each of them waits for
   */
  public static List<Cycle> among(Map<String, ? extends Collection<String>> waits) {
    Search search = new Search(new TreeMap<>(waits));
    search.waits.keySet().forEach(search::from);
    return search.cycles.values().stream().sorted(Comparator.comparing(Cycle::path)).toList();
  }

  /** The first of it by name. */
  public String first() {
    return members.get(0);
  }

  private static Cycle of(List<String> circle) {
    int first = circle.indexOf(circle.stream().sorted().toList().get(0));
    List<String> members = new ArrayList<>(circle.subList(first, circle.size()));
    members.addAll(circle.subList(0, first));
    return new Cycle(members, String.join(ARROW, members) + ARROW + members.get(0));
  }

  /** Goes from each thing to those that it waits for. */
  private static final class Search {

    private final Map<String, Collection<String>> waits;
    private final Set<String> seen = new HashSet<>();
    private final Map<Set<String>, Cycle> cycles = new HashMap<>();
    private final List<String> path = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Deque<Iterator<String>> ahead = new ArrayDeque<>();

    private Search(Map<String, Collection<String>> waits) {
      this.waits = waits;
    }

    /** Goes all ways from one thing; a list of what is ahead, for a circle may be long. */
    private void from(String start) {
      enter(start);
      while (!ahead.isEmpty()) {
        if (ahead.element().hasNext()) {
          enter(ahead.element().next());
        } else {
          ahead.pop();
          places.remove(path.remove(path.size() - 1));
        }
      }
    }

    private void enter(String id) {
      Integer place = places.get(id);
      if (place != null) {
        List<String> circle = path.subList(place, path.size());
        cycles.computeIfAbsent(Set.copyOf(circle), any -> of(circle));
      } else if (waits.containsKey(id) && seen.add(id)) {
        places.put(id, path.size());
        path.add(id);
        ahead.push(waits.get(id).iterator());
      }
    }
  }
}
