package com.example.payments.service;

import com.example.payments.core.PaymentRejectedException;
import com.example.payments.core.PaymentRejectedException.Reason;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of an {@code application/x-www-form-urlencoded} request. */
final class FormBody {

  private final Map<String, String> fields = new HashMap<>();

  FormBody(String encoded) {
    for (String field : encoded.split("&")) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(decode(field.substring(0, equals)), decode(field.substring(equals + 1)));
      }
    }
  }

  String required(String name) {
    return optional(name)
        .orElseThrow(
            () -> new PaymentRejectedException(Reason.INVALID_REQUEST, "missing: " + name));
  }

  /** The field's text, if it is there and not blank. */
  Optional<String> optional(String name) {
    return Optional.ofNullable(fields.get(name)).filter(text -> !text.isBlank());
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new PaymentRejectedException(Reason.INVALID_REQUEST, "not a form: " + text, e);
    }
  }
}
