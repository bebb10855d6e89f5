package io.deliverygate.rules.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Classes that no Drools compiler makes, as somebody could put them into a cache. */
class CompiledClassesTest {

  private static final String PROPERTY = "delivery.gate.class.trace";
  private static final String NAME = "org.acme.rules.Bent";
  private static final String INTERNAL = "org/acme/rules/Bent";

  private final ClassWriter bent = new ClassWriter(ClassWriter.COMPUTE_FRAMES);

  @AfterEach
  void noTraceIsLeft() {
    assertThat(System.getProperty(PROPERTY)).isNull();
  }

  private void begin(String parent, String... interfaces) {
    bent.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, INTERNAL, null, parent, interfaces);
  }

  private MethodVisitor method(int access, String name) {
    MethodVisitor method = bent.visitMethod(access, name, "()V", null, null);
    method.visitCode();
    return method;
  }

  private void end(MethodVisitor method) {
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(0, 0);
    method.visitEnd();
  }

  private void touch(MethodVisitor method) {
    method.visitLdcInsn(PROPERTY);
    method.visitLdcInsn("x");
    method.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "java/lang/System",
        "setProperty",
        "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
        false);
    method.visitInsn(Opcodes.POP);
  }

  private Map<String, byte[]> classes() {
    bent.visitEnd();
    return Map.of(NAME, bent.toByteArray());
  }

  private List<String> refused() {
    return ClassScan.problems(classes()).stream().map(RuleProblem::message).toList();
  }

  @Test
  void shouldRefuseAStaticInitialiser() {
    begin("java/lang/Object");
    end(method(Opcodes.ACC_STATIC, "<clinit>"));

    assertThat(refused()).containsExactly("a static initialiser is not allowed");
  }

  @Test
  void shouldRefuseCodeInTheConstantsOfAnEnum() {
    bent.visit(
        Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_ENUM, INTERNAL, null, "java/lang/Enum", null);
    MethodVisitor initialiser = method(Opcodes.ACC_STATIC, "<clinit>");
    initialiser.visitMethodInsn(
        Opcodes.INVOKESTATIC, "java/util/List", "of", "()Ljava/util/List;", true);
    initialiser.visitInsn(Opcodes.POP);
    end(initialiser);

    assertThat(refused()).containsExactly("code in a constant, java/util/List.of is not allowed");
  }

  @Test
  void shouldRefuseANativeMethod() {
    begin("java/lang/Object");
    bent.visitMethod(Opcodes.ACC_NATIVE, "out", "()V", null, null).visitEnd();

    assertThat(refused()).containsExactly("a native or synchronized method is not allowed");
  }

  @Test
  void shouldRefuseASynchronizedBlock() {
    begin("java/lang/Object");
    MethodVisitor method = method(0, "hold");
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitInsn(Opcodes.MONITORENTER);
    end(method);

    assertThat(refused()).containsExactly("a synchronized block is not allowed");
  }

  @Test
  void shouldRefuseAParentAndAnInterfaceFromOutside() {
    begin("java/util/TimerTask", "java/lang/Runnable", "java/io/Externalizable");

    assertThat(refused())
        .containsExactly(
            "a class that extends java.util.TimerTask is not allowed",
            "the class java.lang.Runnable is not allowed",
            "the class java.io.Externalizable is not allowed");
  }

  @Test
  void shouldRefuseFieldsSignaturesCastsAndCatchesOfOtherTypes() {
    begin("java/lang/Object");
    bent.visitField(0, "a", "Ljava/io/File;", null, null).visitEnd();
    MethodVisitor method = bent.visitMethod(0, "b", "(Ljava/io/Reader;)V", null, null);
    method.visitCode();
    method.visitVarInsn(Opcodes.ALOAD, 1);
    method.visitTypeInsn(Opcodes.CHECKCAST, "java/io/StringReader");
    method.visitInsn(Opcodes.POP);
    end(method);

    assertThat(refused())
        .containsExactly(
            "the class java.io.File is not allowed",
            "the class java.io.Reader is not allowed",
            "the class java.io.StringReader is not allowed");
  }

  @Test
  void shouldRefuseMethodHandlesAndConstantsComputedByName() {
    begin("java/lang/Object");
    Handle exit = new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
    MethodVisitor method = method(0, "reach");
    method.visitLdcInsn(exit);
    method.visitInsn(Opcodes.POP);
    method.visitLdcInsn(Type.getMethodType("()V"));
    method.visitInsn(Opcodes.POP);
    method.visitLdcInsn(new ConstantDynamic("x", "Ljava/lang/Object;", exit));
    method.visitInsn(Opcodes.POP);
    end(method);

    assertThat(refused())
        .containsExactly(
            "a method handle is not allowed", "a constant that is computed by name is not allowed");
  }

  @Test
  void shouldRefuseACallThatIsResolvedByOwnCode() {
    begin("java/lang/Object");
    Handle own = new Handle(Opcodes.H_INVOKESTATIC, INTERNAL, "find", "()V", false);
    MethodVisitor method = method(0, "reach");
    method.visitInvokeDynamicInsn("x", "()V", own);
    end(method);

    assertThat(refused()).containsExactly("a call resolved by org/acme/rules/Bent is not allowed");
  }

  @Test
  void shouldRefuseAClassThatBelongsToSomebodyElse() {
    bent.visit(Opcodes.V17, 0, "io/deliverygate/fact/Forged", null, "java/lang/Object", null);
    Map<String, byte[]> classes = Map.of("io.deliverygate.fact.Forged", bent.toByteArray());

    assertThat(ClassScan.problems(classes))
        .extracting(RuleProblem::message)
        .containsExactly("the class io.deliverygate.fact.Forged is not allowed");
  }

  @Test
  void shouldRefuseAClassByAnotherName() {
    begin("java/lang/Object");
    Map<String, byte[]> classes = Map.of("org.acme.rules.Straight", bent.toByteArray());

    assertThat(ClassScan.problems(classes))
        .extracting(RuleProblem::message)
        .containsExactly("a class by another name, org/acme/rules/Bent is not allowed");
  }

  @Test
  void shouldRefuseBytesThatAreNoClass() {
    assertThat(ClassScan.problems(Map.of(NAME, new byte[] {1, 2, 3})))
        .extracting(RuleProblem::message)
        .containsExactly("a class that cannot be read is not allowed");
  }

  @Test
  void shouldNotLoadWhatACacheHoldsAndTheScanRefuses() {
    begin("java/lang/Object");
    MethodVisitor initialiser = method(Opcodes.ACC_STATIC, "<clinit>");
    touch(initialiser);
    end(initialiser);
    TrustedRules cached = TrustedRules.ofJar(new TrustedRules(classes()).jar());

    assertThatThrownBy(cached::models)
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining("java.lang.System.setProperty is not allowed");
  }

  @Test
  void shouldNotLinkWhatIsNotAllowedEvenIfTheScanWereWrong() {
    RuleClassLoader loader = new RuleClassLoader(new TreeMap<>());

    assertThatThrownBy(() -> loader.loadClass("java.io.File"))
        .isInstanceOf(ClassNotFoundException.class)
        .hasMessage("java.io.File is not allowed in rules");
    assertThat(loader.getParent()).isNull();
  }

  @Test
  void shouldRefuseADamagedCache() {
    assertThatThrownBy(() -> TrustedRules.ofJar(new byte[] {1, 2, 3}))
        .isInstanceOf(InvalidRulesException.class)
        .hasMessage("compiled rules: are damaged; delete them, and compile them again");
  }
}
