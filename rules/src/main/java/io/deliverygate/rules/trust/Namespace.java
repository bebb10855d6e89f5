package io.deliverygate.rules.trust;

import java.util.Set;

/**
 * The packages that a rule pack may put its rules and types in.
 *
 * @param root the package which all of them are or are in; empty for any that nobody else owns
 * @param reserved whether packages of this product, the JDK and Drools are out of bounds
 */
public record Namespace(String root, boolean reserved) {

  private static final Set<String> TAKEN =
      Set.of(
          "io.deliverygate",
          "java",
          "javax",
          "jdk",
          "sun",
          "com.sun",
          "org.drools",
          "org.kie",
          "defaultpkg");

  /** Any package that is not ours, the JDK's or Drools'. */
  public static final Namespace FREE = new Namespace("", true);

  /** A package and those within it. */
  public static Namespace under(String root) {
    return new Namespace(root, true);
  }

  /** Any package at all: for rules that ship with the product. */
  static final Namespace SHIPPED = new Namespace("", false);

  boolean holds(String rulePackage) {
    boolean taken = reserved && TAKEN.stream().anyMatch(name -> within(rulePackage, name));
    return !rulePackage.isEmpty() && !taken && (root.isEmpty() || within(rulePackage, root));
  }

  private static boolean within(String rulePackage, String name) {
    return rulePackage.equals(name) || rulePackage.startsWith(name + ".");
  }

  String words() {
    return root.isEmpty() ? "a package name of your own, such as org.acme.rules" : root;
  }
}
