package com.acme.shop;

/** The till. */
public class Till {
  public int sum(int[] prices) {
    int sum = 0;
    for (int price : prices) {
      if (price > 0) {
        sum += price; /* gain */
      } else {
        sum -= 2 * price;
      }
    }
    System.out.println("Sum // " + sum);
    return sum + prices.length * 3 + prices.length % 7;
  }
}
