package io.jenkins.plugins.deliverygate.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a build asks people to approve, and what they answered. Guarded by its action's lock. */
final class ApprovalRequest {

  /** Where it stands. */
  enum State {
    WAITING,
    GRANTED,
    REJECTED,
    /** The build did not wait for the answer. */
    ENDED
  }

  private final String id = UUID.randomUUID().toString();
  private final ApprovalTerms terms;
  private final boolean replay;
  private final long askedAt;
  private final List<GivenApproval> approvals = new CopyOnWriteArrayList<>();
  private State state = State.WAITING;
  private GivenApproval rejection;

  ApprovalRequest(ApprovalTerms terms, boolean replay, Instant at) {
    this.terms = terms;
    this.replay = replay;
    this.askedAt = at.toEpochMilli();
  }

  String id() {
    return id;
  }

  ApprovalTerms terms() {
    return terms;
  }

  /** Whether a script asks that somebody edited for this build. */
  boolean replay() {
    return replay;
  }

  Instant askedAt() {
    return Instant.ofEpochMilli(askedAt);
  }

  State state() {
    return state;
  }

  boolean isWaiting() {
    return state == State.WAITING;
  }

  List<GivenApproval> approvals() {
    return List.copyOf(approvals);
  }

  List<GivenApproval> approvals(String role) {
    return approvals.stream().filter(each -> each.getRole().equals(role)).toList();
  }

  /** Who rejected it, and why. */
  Optional<GivenApproval> rejection() {
    return Optional.ofNullable(rejection);
  }

  /** Roles of which more people have to approve. */
  List<String> openRoles() {
    return terms.roles().stream().filter(role -> approvals(role).size() < terms.quorum()).toList();
  }

  /** Whether somebody approved already; for several roles it takes several people. */
  boolean isApprovedBy(Approver approver) {
    return approvals.stream().anyMatch(each -> each.identity().is(approver.identity()));
  }

  /** Adds an approval; true where no more is needed. */
  boolean approve(GivenApproval approval) {
    approvals.add(approval);
    return openRoles().isEmpty();
  }

  /** Takes back what could not be written down. */
  void forget(GivenApproval approval) {
    approvals.remove(approval);
    state = State.WAITING;
  }

  void grant() {
    state = State.GRANTED;
  }

  void reject(GivenApproval answer) {
    rejection = answer;
    state = State.REJECTED;
  }

  void end() {
    if (isWaiting()) {
      state = State.ENDED;
    }
  }
}
