package io.deliverygate.rules.engine;

import java.util.function.Supplier;

/**
 * Runs code with the context class loader that Drools finds its services through: ours, whatever
 * Maven or Jenkins set. The caller's is restored.
 */
public final class OwnClassLoader {

  private OwnClassLoader() {}

  /** The result of some work under our class loader. */
  public static <T> T call(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(OwnClassLoader.class.getClassLoader());
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
