package io.deliverygate.evidence.testclass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A class file for a test, of which nobody will make an instance. */
public final class GivenClass {

  private static final int PUBLIC = Opcodes.ACC_PUBLIC;

  private final String name;
  private final ClassWriter writer = new ClassWriter(0);

  private GivenClass(String name, int access, String parent) {
    this.name = name;
    writer.visit(Opcodes.V17, access, name, null, parent, null);
  }

  /**
   * @param name with slashes
   */
  public static GivenClass of(String name) {
    return new GivenClass(name, PUBLIC, "java/lang/Object");
  }

  /** A class with a superclass. */
  public static GivenClass of(String name, String parent) {
    return new GivenClass(name, PUBLIC, parent);
  }

  /** An abstract class. */
  public static GivenClass ofAbstract(String name) {
    return new GivenClass(name, PUBLIC | Opcodes.ACC_ABSTRACT, "java/lang/Object");
  }

  /** An annotation. */
  public static GivenClass ofAnnotation(String name) {
    int access = PUBLIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE | Opcodes.ACC_ANNOTATION;
    return new GivenClass(name, access, "java/lang/Object");
  }

  /** With an annotation of the class itself. */
  public GivenClass annotated(String annotation) {
    writer.visitAnnotation("L" + annotation + ";", true).visitEnd();
    return this;
  }

  /** With a tag of JUnit. */
  public GivenClass tagged(String tag) {
    AnnotationVisitor annotation = writer.visitAnnotation("Lorg/junit/jupiter/api/Tag;", true);
    annotation.visit("value", tag);
    annotation.visitEnd();
    return this;
  }

  /** With a method. */
  public GivenClass method(String method) {
    writer.visitMethod(PUBLIC, method, "()V", null, null).visitEnd();
    return this;
  }

  /** With a method that has an annotation. */
  public GivenClass method(String method, String annotation) {
    MethodVisitor visitor = writer.visitMethod(PUBLIC, method, "()V", null, null);
    visitor.visitAnnotation("L" + annotation + ";", true).visitEnd();
    visitor.visitEnd();
    return this;
  }

  /** With a test of JUnit. */
  public GivenClass test() {
    return method("pays", "org/junit/jupiter/api/Test");
  }

  /** The file's bytes. */
  public byte[] bytes() {
    return writer.toByteArray();
  }

  /** Writes the file below a folder of classes. */
  public Path in(Path folder) throws IOException {
    Path file = folder.resolve(name + ".class");
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes());
  }
}
