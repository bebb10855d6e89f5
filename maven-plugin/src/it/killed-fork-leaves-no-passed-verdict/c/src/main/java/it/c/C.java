package it.c;

public final class C {

  private C() {}

  public static int twice(int number) {
    return 2 * number;
  }
}
