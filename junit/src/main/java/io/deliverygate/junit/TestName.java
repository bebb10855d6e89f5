package io.deliverygate.junit;

import java.util.Comparator;

/** A test as reports name it: the binary name of its class, and its method without parameters. */
record TestName(String className, String methodName) implements Comparable<TestName> {

  private static final Comparator<TestName> ORDER =
      Comparator.comparing(TestName::className).thenComparing(TestName::methodName);

  @Override
  public int compareTo(TestName other) {
    return ORDER.compare(this, other);
  }
}
