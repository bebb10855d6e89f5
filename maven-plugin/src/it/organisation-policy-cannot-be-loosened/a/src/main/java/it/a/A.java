package it.a;

public final class A {

  private A() {}

  public static int twice(int number) {
    return 2 * number;
  }
}
