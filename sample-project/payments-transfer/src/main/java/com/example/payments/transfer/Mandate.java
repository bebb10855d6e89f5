package com.example.payments.transfer;

import java.time.LocalDate;

/** The payer's permission to collect, as it was signed. */
public record Mandate(String id, LocalDate signedOn) {}
