package it;

public final class Numbers {

  private Numbers() {}

  public static int twice(int number) {
    return 2 * number;
  }

  // added later
  public static int thrice(int number) {
    return 3 * number;
  }
}
