package com.example.payments.service;

import com.example.payments.core.Money;

/** A payment, or a part of it, that was given back. */
public record Refund(String paymentId, Money amount, String reason) {}
