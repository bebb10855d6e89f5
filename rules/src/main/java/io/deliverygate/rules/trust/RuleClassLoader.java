package io.deliverygate.rules.trust;

import io.deliverygate.rules.trust.AllowedList.Code;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the compiled rules of one pack. To them no class exists but their own and those that {@link
 * AllowedList} has: a reference that slipped through the scan does not link.
 */
final class RuleClassLoader extends ClassLoader {

  /**
   * What the JVM itself asks for: when it links code (lambdas and joined texts), and, once a class
   * was made some fifteen times by reflection, for the accessor that makes it from then on. Its
   * classes are in a package that no rule can reach.
   */
  private static final Set<String> LINKAGE =
      Set.of(
          "java.lang.Class",
          "java.lang.Cloneable",
          "java.lang.Error",
          "java.lang.invoke.CallSite",
          "java.lang.invoke.LambdaMetafactory",
          "java.lang.invoke.MethodHandle",
          "java.lang.invoke.MethodHandles",
          "java.lang.invoke.MethodHandles$Lookup",
          "java.lang.invoke.MethodType",
          "java.lang.invoke.StringConcatFactory",
          "java.lang.runtime.ObjectMethods",
          "jdk.internal.reflect.ConstructorAccessorImpl",
          "jdk.internal.reflect.MethodAccessorImpl",
          "jdk.internal.reflect.SerializationConstructorAccessorImpl");

  private final Map<String, byte[]> classes;
  private final ClassLoader shared;

  RuleClassLoader(Map<String, byte[]> classes) {
    super("delivery-gate-rules", null);
    this.classes = Map.copyOf(classes);
    this.shared = RuleClassLoader.class.getClassLoader();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? find(name) : loaded;
    }
  }

  private Class<?> find(String name) throws ClassNotFoundException {
    byte @Nullable [] bytes = classes.get(name);
    if (bytes != null) {
      return defineClass(name, bytes, 0, bytes.length);
    }
    if (LINKAGE.contains(name) || AllowedList.LIST.type(Code.GENERATED, name)) {
      return shared.loadClass(name);
    }
    throw new ClassNotFoundException(name + " is not allowed in rules");
  }
}
