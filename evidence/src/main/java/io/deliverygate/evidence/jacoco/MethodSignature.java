package io.deliverygate.evidence.jacoco;

import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A method as a Java programmer writes it, from its name and descriptor in the class file. */
final class MethodSignature {

  private static final Pattern TYPE = Pattern.compile("(\\[*)([BCDFIJSZ]|L[^;]*;)");
  private static final String PRIMITIVES = "B byte C char D double F float I int J long S short";

  private MethodSignature() {}

  /**
   * Simple type names only: {@code pay(Money, int[])}.
   *
   * @param type simple or qualified name of the class, for its constructors
   * @param descriptor such as {@code (Lcom/acme/Money;[I)V}; what is none is left out
   */
  static String of(String type, String name, String descriptor) {
    if (name.equals("<clinit>")) {
      return "static initialiser";
    }
    StringJoiner parameters = new StringJoiner(", ", "(", ")");
    int end = Math.max(0, descriptor.lastIndexOf(')'));
    Matcher types = TYPE.matcher(descriptor.substring(0, end));
    while (types.find()) {
      parameters.add(type(types.group(2)) + "[]".repeat(types.group(1).length()));
    }
    return (name.equals("<init>") ? simple(type) : name) + parameters;
  }

  private static String type(String code) {
    if (code.startsWith("L")) {
      return simple(code.substring(1, code.length() - 1));
    }
    if (code.equals("Z")) {
      return "boolean";
    }
    int at = PRIMITIVES.indexOf(code + " ");
    return PRIMITIVES.substring(at + 2).split(" ", 2)[0];
  }

  private static String simple(String name) {
    String outer = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('.')) + 1);
    return outer.replace('$', '.');
  }
}
