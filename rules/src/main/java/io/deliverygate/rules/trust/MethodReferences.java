package io.deliverygate.rules.trust;

import io.deliverygate.rules.trust.AllowedList.Code;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Goes through the code of one method and hands on everything that it refers to. */
final class MethodReferences extends MethodVisitor {

  private static final Set<String> BOOTSTRAPS =
      Set.of(
          "java/lang/invoke/LambdaMetafactory.metafactory",
          "java/lang/invoke/LambdaMetafactory.altMetafactory",
          "java/lang/invoke/StringConcatFactory.makeConcat",
          "java/lang/invoke/StringConcatFactory.makeConcatWithConstants",
          "java/lang/runtime/ObjectMethods.bootstrap");

  private static final String MODEL = "org/drools/modelcompiler/dsl/pattern/D";

  private final CodeVisitor visitor;
  private final Origins origins;
  private final String method;
  private final Code code;
  private final boolean constantsOnly;

  /**
   * @param constantsOnly whether it may only make the constants of an enum
   */
  MethodReferences(CodeVisitor visitor, String method, Code code, boolean constantsOnly) {
    super(Opcodes.ASM9);
    this.visitor = visitor;
    this.origins = visitor.origins();
    this.method = method;
    this.code = code;
    this.constantsOnly = constantsOnly;
    origins.begins();
  }

  /** Judges the types of a method's parameters and result. */
  void types(Type signature) {
    type(signature.getReturnType());
    for (Type argument : signature.getArgumentTypes()) {
      type(argument);
    }
  }

  private void type(Type type) {
    visitor.type(method, code, type);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    type(Type.getObjectType(type));
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    type(Type.getType(descriptor));
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
    if (type != null) {
      type(Type.getObjectType(type));
    }
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode == Opcodes.MONITORENTER) {
      visitor.refuse(method, "a synchronized block", "synchronized");
    }
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    String ownerName = Type.getObjectType(owner).getClassName();
    if (opcode == Opcodes.PUTSTATIC) {
      origins.stores(name);
    } else {
      origins.reads(visitor.className(), method, ownerName, name);
    }
    member(owner, name);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    if (owner.equals(MODEL) && (name.equals("rule") || name.equals("query"))) {
      origins.builds(visitor.className(), method, name.equals("query"));
    }
    uses(owner, name);
    member(owner, name);
  }

  private void uses(String owner, String name) {
    String ownerName = Type.getObjectType(owner).getClassName();
    origins.uses(visitor.className(), method, ownerName, name);
  }

  private void member(String owner, String name) {
    visitor.member(method, code, owner, name);
    boolean own = Type.getObjectType(owner).getClassName().equals(visitor.className());
    if (constantsOnly && !own && !name.equals("valueOf")) {
      visitor.refuse(method, "code in a constant, " + owner + "." + name, "declare");
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    if (!BOOTSTRAPS.contains(bootstrap.getOwner() + "." + bootstrap.getName())) {
      visitor.refuse(method, "a call resolved by " + bootstrap.getOwner(), name);
    }
    types(Type.getMethodType(descriptor));
    for (Object argument : arguments) {
      constant(argument);
    }
  }

  @Override
  public void visitLdcInsn(Object value) {
    if (value instanceof String text) {
      origins.text(text);
    } else if (value instanceof Handle || isMethodType(value)) {
      visitor.refuse(method, "a method handle", "MethodHandle");
    } else {
      constant(value);
    }
  }

  private static boolean isMethodType(Object value) {
    return value instanceof Type type && type.getSort() == Type.METHOD;
  }

  private void constant(Object value) {
    if (value instanceof Handle handle) {
      uses(handle.getOwner(), handle.getName());
      member(handle.getOwner(), handle.getName());
    } else if (isMethodType(value)) {
      types((Type) value);
    } else if (value instanceof Type type) {
      type(type);
    } else if (value instanceof ConstantDynamic) {
      visitor.refuse(method, "a constant that is computed by name", "");
    }
  }
}
