package io.deliverygate.rules.trust;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * From which rule, query, function or type of the author a piece of compiled code comes. The
 * compiler names classes after hashes; the methods that build the rules say their names and refer
 * to those classes.
 */
final class Origins {

  private static final String METHOD = "#";

  private final Map<String, Set<String>> named = new HashMap<>();
  private final Map<String, Set<String>> usedBy = new HashMap<>();
  private final Map<String, String> queryFields = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** Code mentions a text; the names of rules are among them. */
  void text(String text) {
    texts.add(text);
  }

  /** Code calls {@code D.rule} or {@code D.query}; its first arguments are package and name. */
  void builds(String className, String method, boolean query) {
    int at = query ? 1 : texts.size() - 1;
    if (at > 0 && at < texts.size()) {
      name(className, method, texts.get(at));
    }
    if (!query) {
      texts.clear();
    }
  }

  /** Code stores what it built last in a field. */
  void stores(String field) {
    if (texts.size() > 1) {
      queryFields.put(field, texts.get(1));
    }
    texts.clear();
  }

  /** Code begins. */
  void begins() {
    texts.clear();
  }

  void name(String className, String method, String block) {
    named.computeIfAbsent(className + METHOD + method, key -> new TreeSet<>()).add(block);
  }

  /** Code reads a field, such as the one instance of a compiled expression. */
  void reads(String className, String method, String owner, String field) {
    String query = queryFields.get(field);
    if (!owner.equals(className)) {
      uses(className, method, owner, "");
    } else if (query != null) {
      name(className, method, query);
    }
  }

  /** Code uses a class, or a method of it. */
  void uses(String className, String method, String owner, String used) {
    usedBy
        .computeIfAbsent(owner + METHOD + used, key -> new TreeSet<>())
        .add(className + METHOD + method);
  }

  /** The names of the rules and queries, or of the function, that this code belongs to. */
  Set<String> of(String className, String method) {
    Set<String> names = new TreeSet<>();
    collect(className, method, names, new HashSet<>());
    if (names.isEmpty()) {
      collect(className, "<init>", names, new HashSet<>());
    }
    return names;
  }

  private void collect(String className, String method, Set<String> names, Set<String> seen) {
    String code = className + METHOD + method;
    names.addAll(named.getOrDefault(code, Set.of()));
    if (!seen.add(code) || !names.isEmpty()) {
      return;
    }
    users(className, code)
        .map(user -> user.split(METHOD, 2))
        .forEach(user -> collect(user[0], user[1], names, seen));
  }

  private Stream<String> users(String className, String code) {
    Set<String> ofMethod = usedBy.getOrDefault(code, Set.of());
    boolean lambda = new CompiledClass(className).isLambda();
    Set<String> ofClass = lambda ? usedBy.getOrDefault(className + METHOD, Set.of()) : Set.of();
    return Stream.concat(ofMethod.stream(), ofClass.stream());
  }
}
