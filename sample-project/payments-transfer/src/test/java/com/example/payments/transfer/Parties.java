package com.example.payments.transfer;

import com.example.payments.core.Iban;
import com.example.payments.core.Party;

/** The people of the tests. */
final class Parties {

  static final Party BAKERY = new Party("Bäckerei Groß", Iban.parse("DE89370400440532013000"));
  static final Party MILL = new Party("Moulin & Fils", Iban.parse("FR1420041010050500013M02606"));
  static final Party BOB = new Party("Bob Jansen", Iban.parse("NL91ABNA0417164300"));

  private Parties() {}
}
