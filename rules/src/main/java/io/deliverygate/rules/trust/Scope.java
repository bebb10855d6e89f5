package io.deliverygate.rules.trust;

import io.deliverygate.rules.trust.AllowedList.Code;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.ImportDescr;

/** The types that a rule file may name, and what its short names stand for. */
final class Scope {

  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "char", "short", "int", "long", "float", "double", "void");
  private static final Pattern PARTS =
      Pattern.compile("[<>,\\[\\]?&\\s]+|\\bextends\\b|\\bsuper\\b");

  private final PackDeclarations pack;
  private final String rulePackage;
  private final Map<String, String> imported = new HashMap<>();
  private final Set<String> wholePackages = new HashSet<>();
  private final Set<String> constants = new HashSet<>();

  Scope(PackDeclarations pack, JudgedFile file) {
    this.pack = pack;
    this.rulePackage = file.packageName();
    file.parsed().getImports().stream().map(ImportDescr::getTarget).forEach(this::add);
    file.parsed().getFunctionImports().forEach(each -> constants.add(lastPart(each.getTarget())));
  }

  private void add(String target) {
    if (target.endsWith(".*")) {
      wholePackages.add(target.substring(0, target.length() - 2));
    } else {
      imported.put(lastPart(target), target);
    }
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  String rulePackage() {
    return rulePackage;
  }

  /** Whether everything that a type is written with may be named, such as {@code List<Story>}. */
  boolean allows(String type) {
    return Stream.of(PARTS.split(type)).filter(part -> !part.isEmpty()).allMatch(this::allowsOne);
  }

  private boolean allowsOne(String type) {
    return PRIMITIVES.contains(type) || resolve(type).isPresent();
  }

  /**
   * The class that a name stands for, where rules may name it.
   *
   * @param type such as {@code Story}, {@code Map.Entry} or {@code java.util.List}
   */
  Optional<String> resolve(String type) {
    String plain = type.replaceAll("\\s", "");
    if (allowed(plain)) {
      return Optional.of(plain);
    }
    if (!Character.isUpperCase(plain.codePointAt(0))) {
      return Optional.empty();
    }
    int dot = plain.indexOf('.');
    String first = dot < 0 ? plain : plain.substring(0, dot);
    String nested = dot < 0 ? "" : plain.substring(dot).replace('.', '$');
    return candidates(first).map(name -> name + nested).filter(this::allowed).findFirst();
  }

  private Stream<String> candidates(String simple) {
    if (imported.containsKey(simple)) {
      return Stream.of(imported.get(simple));
    }
    Stream<String> whole = wholePackages.stream().map(each -> each + "." + simple);
    Stream<String> implied = Stream.of(rulePackage + "." + simple, "java.lang." + simple);
    return Stream.concat(implied, whole);
  }

  private boolean allowed(String name) {
    return isDeclared(name) || AllowedList.LIST.type(Code.TEXT, nested(name));
  }

  /** A nested class as {@link Class#getName} has it: what follows a class is nested in it. */
  static String nested(String name) {
    return name.replaceAll("(?<=\\.[A-Z]\\w{0,200})\\.(?=[A-Z])", "\\$");
  }

  /**
   * Whether a member of a class may be used.
   *
   * @param type as {@link #resolve} gives it
   */
  boolean allowsMember(String type, String member) {
    String name = nested(type);
    boolean nestedClass = AllowedList.LIST.type(Code.TEXT, name + "$" + member);
    return isDeclared(type) || nestedClass || AllowedList.LIST.member(Code.TEXT, name, member);
  }

  boolean isDeclared(String name) {
    return pack.types().contains(name);
  }

  boolean isQuery(String name) {
    return pack.queries().contains(name);
  }

  boolean isImportedOrGiven(String simple) {
    return imported.containsKey(simple) || AllowedList.LIST.type(Code.TEXT, "java.lang." + simple);
  }

  /** Whether a name in capitals was imported by {@code import static}. */
  boolean isConstant(String name) {
    return constants.contains(name);
  }

  /** What a function of this package returns. */
  Optional<String> returnOf(String function) {
    return Optional.ofNullable(pack.functions().get(rulePackage + "." + function));
  }

  /** Whether instances of it may be derived: types of the pack, or our own derived records. */
  boolean derivable(String type) {
    return resolve(type)
        .filter(name -> isDeclared(name) || name.startsWith("io.deliverygate.rules."))
        .isPresent();
  }

  /** Names of the packages that may be imported as a whole. */
  static List<String> wholePackagesAllowed() {
    return List.of("io.deliverygate.fact", "java.math", "java.time");
  }
}
