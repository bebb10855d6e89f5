package io.deliverygate.rules.author;

import io.deliverygate.fact.Fact;
import io.deliverygate.io.DidYouMean;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a compile error means, in an author's words.
 *
 * @param message what is wrong
 * @param quoted what of the DRL the error quotes, empty where nothing
 * @param known names out of which the author can choose, by the DRL up to the place
 * @param otherwise what to do where there is no such name
 */
record ErrorText(
    String message, String quoted, Function<String, List<String>> known, String otherwise) {

  private static final String FACTS = "io.deliverygate.fact.";
  private static final String RULES = "io.deliverygate.rules.";
  private static final String UNKNOWN = "correct it";

  /** A kind of error: how Drools says it, and how we do. */
  private record Kind(Pattern pattern, Function<MatchResult, ErrorText> meaning) {
    static Kind of(String regex, Function<MatchResult, ErrorText> meaning) {
      return new Kind(Pattern.compile(regex, Pattern.DOTALL), meaning);
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          Kind.of(
              "Unable to find class: ([\\w.]+).*",
              m -> named("there is no fact '%s'".formatted(m.group(1)), m.group(1), facts())),
          Kind.of(
              "Unknown field (\\w+) on class ([\\w.$]+).*", m -> member(m.group(2), m.group(1))),
          Kind.of("Method (\\w+) on class ([\\w.$]+) .*", m -> member(m.group(2), m.group(1))),
          Kind.of(
              "The method (\\w+)\\(.*\\) is undefined for the type (\\w+).*",
              m -> member(FACTS + m.group(2), m.group(1))),
          Kind.of(
              "The method (\\w+)\\(.*\\) in the type (\\w+) is not applicable for the arguments \\((.*)\\).*",
              m -> arguments(m.group(2), m.group(1), m.group(3))),
          Kind.of(
              "(\\$?\\w+) cannot be resolved.*",
              m -> named("nothing is called '%s'".formatted(m.group(1)), m.group(1), List.of())),
          Kind.of(
              "Unable to (?:parse left part of expression|Analyse Expression):? (.*?):?\\s*",
              m -> condition(m.group(1))),
          Kind.of(
              "\\[ERR \\d+\\] Line \\d+:\\d+ (.*)",
              m -> named(m.group(1).replaceAll(" in (rule|query) \".*", ""), "", List.of())));

  static ErrorText of(String text) {
    return KINDS.stream()
        .flatMap(
            kind -> {
              Matcher matcher = kind.pattern().matcher(text.strip());
              return matcher.matches() ? Stream.of(kind.meaning().apply(matcher)) : Stream.empty();
            })
        .findFirst()
        .orElseGet(() -> named(text, "", List.of()));
  }

  private static ErrorText named(String message, String quoted, List<String> known) {
    return new ErrorText(message, quoted, above -> known, UNKNOWN);
  }

  private static ErrorText member(String type, String name) {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    return named("%s has no '%s'".formatted(simple, name), name, members(type));
  }

  private static ErrorText arguments(String type, String name, String given) {
    String message = "'%s' does not take (%s)".formatted(name, given);
    String taken =
        Stream.of(FACTS, RULES)
            .flatMap(place -> loaded(place + type).stream())
            .flatMap(found -> Stream.of(found.getMethods()))
            .filter(method -> method.getName().equals(name))
            .map(ErrorText::parameters)
            .sorted()
            .distinct()
            .collect(Collectors.joining(" or "));
    return new ErrorText(
        message, name + "(", above -> List.of(), taken.isEmpty() ? UNKNOWN : "give it " + taken);
  }

  private static String parameters(Method method) {
    return Stream.of(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static ErrorText condition(String condition) {
    return new ErrorText(
        "the condition '%s' cannot be understood".formatted(condition),
        condition,
        above -> lastFact(above).map(ErrorText::members).orElse(List.of()),
        UNKNOWN);
  }

  /** The type of the last pattern that the DRL opens. */
  private static Optional<String> lastFact(String above) {
    return Pattern.compile("\\b([A-Z]\\w+)\\s*\\(")
        .matcher(above)
        .results()
        .map(match -> match.group(1))
        .filter(facts()::contains)
        .map(name -> FACTS + name)
        .reduce((a, b) -> b);
  }

  private static List<String> facts() {
    return leaves(Fact.class).map(Class::getSimpleName).sorted().toList();
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(ErrorText::leaves)
        : Stream.of(type);
  }

  private static List<String> members(String type) {
    if (!type.startsWith(FACTS)) {
      return List.of();
    }
    return loaded(type).map(ErrorText::members).orElse(List.of());
  }

  private static List<String> members(Class<?> found) {
    Stream<String> methods =
        Stream.of(found.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(Method::getName);
    Stream<String> constants =
        Stream.of(found.getFields()).filter(Field::isEnumConstant).map(Field::getName);
    List<String> all = (found.isEnum() ? constants : methods).distinct().sorted().toList();
    return all.stream().filter(name -> !name.matches("equals|hashCode|toString")).toList();
  }

  private static Optional<Class<?>> loaded(String type) {
    try {
      return Optional.of(Class.forName(type, false, ErrorText.class.getClassLoader()));
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }

  /** Whether a line holds what the error quotes. */
  boolean isIn(String line) {
    String dense = quoted.replaceAll("\\s+", "");
    boolean word = quoted.matches("\\w+");
    return !dense.isEmpty()
        && (word
            ? Pattern.compile("\\b" + Pattern.quote(quoted) + "\\b").matcher(line).find()
            : line.replaceAll("\\s+", "").contains(dense));
  }

  /** What to do about it, given the DRL up to its place. */
  String fix(String above) {
    List<String> names = known.apply(above);
    String unbound = quoted.replaceFirst("^\\$\\w+\\s*:\\s*", "");
    Matcher first = Pattern.compile("\\w+").matcher(unbound);
    if (unbound.startsWith("$")) {
      return "write above it what it stands for";
    } else if (names.isEmpty() || !first.find()) {
      return otherwise;
    }
    return DidYouMean.of(first.group(), names, "there are ");
  }
}
