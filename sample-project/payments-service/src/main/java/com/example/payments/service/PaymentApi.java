package com.example.payments.service;

import com.example.payments.core.Money;
import com.example.payments.core.PaymentRejectedException;
import com.example.payments.core.PaymentRejectedException.Reason;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The REST endpoint. Requests are forms, answers are JSON, bank files are XML.
 *
 * <pre>
 * POST /payments                 a payment; needs an Idempotency-Key header
 * GET  /payments/{id}
 * POST /payments/{id}/refunds    a refund; needs an Idempotency-Key header
 * GET  /payments/{id}/refunds
 * GET  /files/{date}/pain.001    the bank file of a day, or pain.008
 * </pre>
 */
final class PaymentApi implements HttpHandler {

  private static final System.Logger LOG = System.getLogger(PaymentApi.class.getName());

  private static final Pattern PAYMENT = Pattern.compile("/payments/([^/]+)");
  private static final Pattern REFUNDS = Pattern.compile("/payments/([^/]+)/refunds");
  private static final Pattern FILE = Pattern.compile("/files/([^/]+)/pain\\.00([18])");

  private final PaymentService service;
  private final RefundDesk refunds;
  private final BankFiles files;
  private final IdempotencyStore idempotency;

  PaymentApi(
      PaymentService service, RefundDesk refunds, BankFiles files, IdempotencyStore idempotency) {
    this.service = service;
    this.refunds = refunds;
    this.files = files;
    this.idempotency = idempotency;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try {
      Response response = respond(exchange);
      byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", response.contentType() + "; charset=utf-8");
      exchange.sendResponseHeaders(response.status(), body.length);
      exchange.getResponseBody().write(body);
    } finally {
      exchange.close();
    }
  }

  private Response respond(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try {
      return switch (exchange.getRequestMethod()) {
        case "GET" -> get(path);
        case "POST" -> post(exchange, path);
        default -> Response.error(405, "METHOD_NOT_ALLOWED", "use GET or POST");
      };
    } catch (PaymentRejectedException e) {
      return Response.rejected(e);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "cannot answer " + path, e);
      return Response.error(500, "INTERNAL_ERROR", "the request could not be carried out");
    }
  }

  private Response get(String path) {
    Matcher payment = PAYMENT.matcher(path);
    if (payment.matches()) {
      return Response.json(200, json(service.find(payment.group(1))));
    }
    Matcher refund = REFUNDS.matcher(path);
    if (refund.matches()) {
      String id = service.find(refund.group(1)).id();
      return Response.json(
          200, Json.array(refunds.refundsOf(id).stream().map(PaymentApi::json).toList()));
    }
    Matcher file = FILE.matcher(path);
    return file.matches() ? file(PaymentForm.date(file.group(1)), file.group(2)) : notFound(path);
  }

  private Response post(HttpExchange exchange, String path) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String key =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"))
            .orElseThrow(
                () ->
                    new PaymentRejectedException(
                        Reason.INVALID_REQUEST, "missing header: Idempotency-Key"));
    return idempotency.once(key, path + " " + body, () -> create(path, new FormBody(body)));
  }

  private Response create(String path, FormBody form) {
    if ("/payments".equals(path)) {
      return Response.json(201, json(service.submit(PaymentForm.read(form))));
    }
    Matcher refund = REFUNDS.matcher(path);
    if (refund.matches()) {
      Payment payment = service.find(refund.group(1));
      Money amount = form.optional("amount").map(Money::euros).orElse(payment.amount());
      String reason = form.optional("reason").orElse("");
      return Response.json(201, json(refunds.refund(payment, amount, reason)));
    }
    return notFound(path);
  }

  private Response file(LocalDate date, String kind) {
    Optional<String> file =
        "1".equals(kind) ? files.creditTransfers(date) : files.directDebits(date);
    return file.map(Response::xml)
        .orElseGet(() -> Response.error(404, "NOTHING_DUE", "nothing is due on " + date));
  }

  private static Response notFound(String path) {
    return Response.error(404, "NOT_FOUND", "nothing here: " + path);
  }

  private static String json(Payment payment) {
    return Json.object(
        "id", payment.id(),
        "amount", payment.amount().toString(),
        "fee", payment.fee().toString(),
        "executionDate", payment.executionDate().toString());
  }

  private static String json(Refund refund) {
    return Json.object(
        "paymentId", refund.paymentId(),
        "amount", refund.amount().toString(),
        "reason", refund.reason());
  }
}
