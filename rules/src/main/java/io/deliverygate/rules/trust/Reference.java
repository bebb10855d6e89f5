package io.deliverygate.rules.trust;

import java.util.List;

/**
 * Something in a compiled class that is not allowed.
 *
 * @param className the class that holds it
 * @param method the method that holds it; empty where it belongs to the class
 * @param what what it is, in words
 * @param words by which the author's line can be found, the best one first
 */
record Reference(String className, String method, String what, List<String> words) {

  /** A member of a class. */
  static Reference member(String className, String method, String owner, String name) {
    String simple = simple(owner);
    return name.equals("<init>")
        ? new Reference(className, method, "new " + owner + "(...)", List.of(simple))
        : new Reference(className, method, owner + "." + name, List.of(name, simple));
  }

  /** A class. */
  static Reference type(String className, String method, String type) {
    return new Reference(className, method, "the class " + type, List.of(simple(type)));
  }

  private static String simple(String type) {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }
}
