package com.acme.shop;



/** The bill. */
public class Invoice {
  private final int number;

  public Invoice(int number) {
    this.number = number;
  }
}
