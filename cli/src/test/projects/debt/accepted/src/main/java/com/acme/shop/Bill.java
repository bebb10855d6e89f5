package com.acme.shop;

/** The bill. */
public class Bill {
  private final int number;

  public Bill(int number) {
    this.number = number;
  }
}
