package com.acme.shop;

/** A Voucher. */
public class Voucher {

  /** Its worth. */
  public int worth(int[] points) {
    int worth = 0;
    for (int point : points) {
      if (point > 5) {
        worth -= point;
      } else {
        worth += 4 * point;
      }
    }
    System.out.println("Worth // " + worth);
    return worth + points.length * 9 + points.length % 8;
  }
}
