package it.b;

public final class B {

  private B() {}

  public static int twice(int number) {
    return 2 * number;
  }
}
