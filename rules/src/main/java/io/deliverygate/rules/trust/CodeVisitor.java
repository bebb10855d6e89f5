package io.deliverygate.rules.trust;

import io.deliverygate.fact.Fact;
import io.deliverygate.rules.trust.AllowedList.Code;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Goes through one compiled class and notes what it refers to that is not allowed. */
final class CodeVisitor extends ClassVisitor {

  private static final int BARRED = Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED;

  private final CompiledClass compiled;
  private final Set<String> own;
  private final Origins origins;
  private final Set<Reference> refused = new LinkedHashSet<>();
  private boolean isEnum;

  /**
   * @param own names of all classes that were compiled together
   */
  CodeVisitor(CompiledClass compiled, Set<String> own, Origins origins) {
    super(Opcodes.ASM9);
    this.compiled = compiled;
    this.own = own;
    this.origins = origins;
  }

  List<Reference> refused() {
    return new ArrayList<>(refused);
  }

  Origins origins() {
    return origins;
  }

  String className() {
    return compiled.name();
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      String parent,
      String[] interfaces) {
    isEnum = (access & Opcodes.ACC_ENUM) != 0;
    if (!Type.getObjectType(name).getClassName().equals(compiled.name())) {
      refuse("", "a class by another name, " + name, name);
    }
    if (compiled.isNested()) {
      refuse("", "a class within a class", "class", "new");
    }
    parent(parent);
    for (String each : interfaces) {
      type("", Code.GENERATED, Type.getObjectType(each));
    }
  }

  private void parent(String parent) {
    String name = Type.getObjectType(parent).getClassName();
    boolean plain = parent.equals("java/lang/Object") || isEnum && parent.equals("java/lang/Enum");
    if (!plain && !own.contains(name)) {
      refuse("", "a class that extends " + name, "extends");
    }
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    type("", Code.GENERATED, Type.getType(descriptor));
    return null;
  }

  @Override
  public FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    Code code = compiled.isDeclaredType() ? Code.AUTHOR : Code.GENERATED;
    type("", code, Type.getType(descriptor));
    return new FieldVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        type("", Code.GENERATED, Type.getType(annotation));
        return null;
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if (compiled.isFunction(access, name)) {
      origins.name(compiled.name(), name, name);
    }
    if ((access & BARRED) != 0) {
      refuse(name, "a native or synchronized method", name);
    }
    boolean initialiser = name.equals("<clinit>") && compiled.isDeclaredType();
    if (initialiser && !isEnum) {
      refuse(name, "a static initialiser", "declare");
    }
    MethodReferences references =
        new MethodReferences(this, name, compiled.code(access, name), initialiser);
    references.types(Type.getMethodType(descriptor));
    return references;
  }

  /** Judges a class that is named. */
  void type(String method, Code code, Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    String name = element.getClassName();
    boolean primitive = element.getSort() != Type.OBJECT;
    if (!primitive && !own.contains(name) && !AllowedList.LIST.type(code, name)) {
      refused.add(Reference.type(compiled.name(), method, name));
    }
  }

  /** Judges a method, constructor or field that is used. */
  void member(String method, Code code, String ownerName, String member) {
    Type owner = Type.getObjectType(ownerName);
    String name = owner.getClassName();
    boolean allowed =
        owner.getSort() == Type.ARRAY
            ? member.equals("clone")
            : own.contains(name)
                ? !changes(code, name, member)
                : AllowedList.LIST.member(code, name, member) || compares(method, name, member);
    if (!allowed || code == Code.AUTHOR && member.equals("<init>") && isFact(name)) {
      refused.add(Reference.member(compiled.name(), method, name, member));
    }
  }

  /** Setters of declared types, which the compiler writes and nobody needs. */
  private boolean changes(Code code, String owner, String member) {
    return code == Code.AUTHOR && !owner.equals(compiled.name()) && member.matches("set[A-Z].*");
  }

  /** What the compiler writes to compare two instances of a declared type. */
  private boolean compares(String method, String owner, String member) {
    return compiled.isDeclaredType()
        && method.equals("equals")
        && owner.equals("java.lang.Object")
        && member.equals("getClass");
  }

  private static boolean isFact(String name) {
    return name.startsWith("io.deliverygate.fact.")
        && Fact.types().stream().anyMatch(type -> type.getName().equals(name));
  }

  void refuse(String method, String what, String... words) {
    refused.add(new Reference(compiled.name(), method, what, List.of(words)));
  }
}
