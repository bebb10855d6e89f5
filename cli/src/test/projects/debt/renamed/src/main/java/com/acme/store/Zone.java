package com.acme.store;

/** The desk. */
public class Zone {

  /** Adds up at the desk. */
  public int sum(int[] prices) {
    int sum = 0; // in cents
    for (int price : prices) {
      if (price > 0) {
        sum += price;
      } else {
        sum -= 2 * price;
      }
    }
    System.out.println("Sum // " + sum);
    return sum + prices.length * 3 + prices.length % 7;
  }
}
