package com.acme.shop;

/** The till. */
public class Till {

  /** Adds up as the desk does. */
  public int sum(int[] prices) {
    return new Desk().sum(prices);
  }
}
