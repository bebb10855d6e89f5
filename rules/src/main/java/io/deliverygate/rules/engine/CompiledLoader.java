package io.deliverygate.rules.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defines compiled classes that were judged before; all others are those of the product. */
final class CompiledLoader extends ClassLoader {

  private final Map<String, byte[]> classes;

  CompiledLoader(Map<String, byte[]> classes) {
    super("delivery-gate-compiled", CompiledLoader.class.getClassLoader());
    this.classes = Map.copyOf(classes);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte @Nullable [] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
