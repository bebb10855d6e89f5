package io.jenkins.plugins.deliverygate.approval;

import io.deliverygate.verdict.Breach;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * That somebody wants a breach to be accepted for a while, and what was answered. It never changes:
 * an answer makes another.
 */
final class WaiverRequest {

  /** Where it stands. */
  enum State {
    WAITING,
    GRANTED,
    REFUSED,
    REVOKED
  }

  private final String id;
  private final State state;
  private final String rule;
  private final String subject;
  private final String fact;
  private final String value;
  private final Wish wish;
  private final GivenApproval request;
  private final GivenApproval answer;

  private WaiverRequest(WaiverRequest of, State state, GivenApproval answer) {
    this.id = of.id;
    this.state = state;
    this.rule = of.rule;
    this.subject = of.subject;
    this.fact = of.fact;
    this.value = of.value;
    this.wish = of.wish;
    this.request = of.request;
    this.answer = answer;
  }

  /**
   * A new one, for exactly what a verdict says of a breach.
   *
   * @param requester in the role that is asked, with the reason as comment
   */
  WaiverRequest(String rule, Breach breach, Wish wish, GivenApproval requester) {
    this.id = "jenkins-" + UUID.randomUUID();
    this.state = State.WAITING;
    this.rule = rule;
    this.subject = breach.subject();
    this.fact = breach.fact();
    this.value = breach.actual();
    this.wish = wish;
    this.request = requester;
    this.answer = null;
  }

  /**
   * How long, and who decides.
   *
   * @param expires when it ends, an instant with a zone as the requester wrote it
   * @param role role that grants it
   */
  static final class Wish {
    private final String expires;
    private final String role;

    Wish(String expires, String role) {
      this.expires = expires;
      this.role = role;
    }
  }

  /** The same, answered. */
  WaiverRequest answered(State now, GivenApproval by) {
    return new WaiverRequest(this, now, by);
  }

  String id() {
    return id;
  }

  State state() {
    return state;
  }

  String rule() {
    return rule;
  }

  String subject() {
    return subject;
  }

  /** The worst value that it covers; empty where the breach has none. */
  String value() {
    return value;
  }

  String expires() {
    return wish.expires;
  }

  /** The role that decides. */
  String role() {
    return wish.role;
  }

  String reason() {
    return request.getComment();
  }

  GivenApproval request() {
    return request;
  }

  /** Who answered last; null where nobody did. */
  GivenApproval answer() {
    return answer;
  }

  Instant askedAt() {
    return request.at();
  }

  /** As delivery records write it; only of one that was granted. */
  Map<String, Object> asRecord() {
    Map<String, Object> waiver = new LinkedHashMap<>();
    waiver.put("id", id);
    waiver.put("rule", rule);
    waiver.put("subject", subject);
    waiver.put("reason", reason());
    waiver.put("requester", request.getPerson());
    waiver.put("approver", answer.getPerson());
    waiver.put("expires", expires());
    if (!value.isEmpty()) {
      waiver.put("value", new BigDecimal(value));
    }
    if (!fact.isEmpty()) {
      waiver.put("fact", fact);
    }
    return waiver;
  }
}
