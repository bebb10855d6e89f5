package io.deliverygate.rules.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes and members that rules of other people may refer to, as {@code allowed.txt} lists
 * them. What is not listed is refused.
 */
final class AllowedList {

  /** Whose code refers to something. */
  enum Code {
    /** The text of a rule. */
    TEXT(Section.RULES),
    /** A compiled expression: the author's code and what the Drools compiler put around it. */
    AUTHOR(Section.RULES, Section.ENGINE),
    /** Code that has nothing of the author in it but constants. */
    GENERATED(Section.RULES, Section.ENGINE, Section.GENERATED);

    private final List<Section> sections;

    Code(Section... sections) {
      this.sections = List.of(sections);
    }
  }

  private enum Section {
    NEVER,
    RULES,
    REFUSED,
    ENGINE,
    GENERATED
  }

  private record Members(boolean all, Set<String> names) {

    static final Members NONE = new Members(false, Set.of());

    boolean allow(String name) {
      return all != names.contains(name);
    }
  }

  static final AllowedList LIST = read();

  private final Map<Section, Map<String, Members>> sections = new EnumMap<>(Section.class);
  private final Set<String> never = new HashSet<>();
  private final Map<String, Boolean> existing = new ConcurrentHashMap<>();

  private AllowedList() {
    for (Section section : Section.values()) {
      sections.put(section, new HashMap<>());
    }
  }

  private static AllowedList read() {
    AllowedList list = new AllowedList();
    Section section = Section.NEVER;
    for (String line : lines()) {
      if (line.startsWith("[")) {
        section = Section.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
      } else if (section == Section.NEVER) {
        list.never.addAll(words(line));
      } else {
        list.add(section, line);
      }
    }
    return list;
  }

  private static List<String> lines() {
    try (InputStream in = AllowedList.class.getResourceAsStream("allowed.txt")) {
      if (in == null) {
        throw new IllegalStateException("missing: allowed.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private void add(Section section, String line) {
    int colon = line.indexOf(':');
    Set<String> words = new HashSet<>(words(line.substring(colon + 1)));
    boolean all = words.remove("*");
    words.remove("but");
    sections(section).put(line.substring(0, colon), new Members(all, Set.copyOf(words)));
  }

  private Map<String, Members> sections(Section section) {
    return sections.getOrDefault(section, Map.of());
  }

  /**
   * Whether a class may be named.
   *
   * @param name as {@link Class#getName} has it, nested classes with a dollar
   */
  boolean type(Code code, String name) {
    boolean refused = sections(Section.REFUSED).getOrDefault(name, Members.NONE).all();
    return !refused && code.sections.stream().anyMatch(section -> knows(section, name));
  }

  /** Whether a method, a constructor ({@code <init>}) or a field may be used. */
  boolean member(Code code, String owner, String name) {
    return !never.contains(name)
        && !sections(Section.REFUSED).getOrDefault(owner, Members.NONE).allow(name)
        && code.sections.stream().anyMatch(section -> members(section, owner).allow(name));
  }

  /** Whether no method of this name may be called, whichever class has it. */
  boolean never(String method) {
    return never.contains(method);
  }

  private boolean knows(Section section, String name) {
    Map<String, Members> listed = sections(section);
    return listed.containsKey(name) || listed.containsKey(packageOf(name)) && exists(name);
  }

  /** Whether there is such a class; it is not loaded. */
  private boolean exists(String name) {
    return existing.computeIfAbsent(
        name,
        unknown ->
            AllowedList.class.getResource("/" + unknown.replace('.', '/') + ".class") != null);
  }

  private Members members(Section section, String owner) {
    Map<String, Members> listed = sections(section);
    Members inPackage = listed.getOrDefault(packageOf(owner), Members.NONE);
    return listed.getOrDefault(owner, inPackage);
  }

  private static String packageOf(String name) {
    return name.substring(0, name.lastIndexOf('.') + 1) + "*";
  }
}
