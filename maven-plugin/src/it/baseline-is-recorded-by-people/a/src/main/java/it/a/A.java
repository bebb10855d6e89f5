package it.a;

public final class A {

  private int unused;

  private A() {}

  public static int twice(int number) {
    return 2 * number;
  }
}
