package io.jenkins.plugins.deliverygate.approval;

import hudson.model.Job;
import io.jenkins.plugins.deliverygate.admin.DeliveryGatePermissions;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.interceptor.RequirePOST;

/** One waiver as a user sees and answers it, in the page or by REST. */
public final class WaiverPage {

  private final Job<?, ?> job;
  private final WaiverRequest waiver;

  WaiverPage(Job<?, ?> job, WaiverRequest waiver) {
    this.job = job;
    this.waiver = waiver;
  }

  /** Grants it: later builds of the job get it as a waiver. */
  @RequirePOST
  public HttpResponse doGrant(@QueryParameter String comment) {
    return answer(WaiverRequest.State.GRANTED, Set.of(WaiverRequest.State.WAITING), comment);
  }

  /** Refuses it. */
  @RequirePOST
  public HttpResponse doRefuse(@QueryParameter String comment) {
    return answer(WaiverRequest.State.REFUSED, Set.of(WaiverRequest.State.WAITING), comment);
  }

  /** Takes it back: later builds do not get it any more. */
  @RequirePOST
  public HttpResponse doRevoke(@QueryParameter String comment) {
    return answer(WaiverRequest.State.REVOKED, Set.of(WaiverRequest.State.GRANTED), comment);
  }

  private HttpResponse answer(
      WaiverRequest.State now, Set<WaiverRequest.State> before, String comment) {
    try {
      Approver approver = Approver.current();
      require(approver, now);
      String why = Texts.line(comment == null ? "" : comment);
      GivenApproval answer = new GivenApproval(waiver.role(), approver, Instant.now(), why);
      change(now, before, answer);
      return Reply.done("../", waiver.id(), now.name());
    } catch (Refusal e) {
      return Reply.refused(e);
    } catch (IOException e) {
      return Reply.broken(e);
    }
  }

  /** Somebody else may have answered meanwhile, so it is looked at under the register's lock. */
  private void change(
      WaiverRequest.State now, Set<WaiverRequest.State> before, GivenApproval answer)
      throws IOException, Refusal {
    boolean[] done = new boolean[1];
    WaiverRegister.get()
        .replace(
            job,
            waiver.id(),
            found -> {
              done[0] = before.contains(found.state());
              return done[0] ? found.answered(now, answer) : found;
            });
    if (!done[0]) {
      throw Refusal.late("this waiver does not wait for that answer any more");
    }
  }

  private void require(Approver approver, WaiverRequest.State now) throws Refusal {
    if (!job.hasPermission(DeliveryGatePermissions.WAIVE)) {
      throw Refusal.forbidden(
          approver.id() + " lacks the permission Delivery Gate/Waive on this job");
    }
    if (!RoleBook.now().holds(approver, waiver.role())) {
      throw Refusal.forbidden(approver.id() + " does not have the role " + waiver.role());
    }
    if (now == WaiverRequest.State.GRANTED && waiver.request().identity().is(approver.identity())) {
      throw Refusal.forbidden(
          approver.id() + " asked for this waiver, and nobody grants what they asked for");
    }
  }

  private boolean can(WaiverRequest.State now) {
    try {
      require(Approver.current(), now);
      return true;
    } catch (Refusal e) {
      return false;
    }
  }

  /** Whether who looks at the page can grant it. */
  public boolean isMineToGrant() {
    return isWaiting() && can(WaiverRequest.State.GRANTED);
  }

  /** Whether who looks at the page can refuse it. */
  public boolean isMineToRefuse() {
    return isWaiting() && can(WaiverRequest.State.REFUSED);
  }

  /** Whether who looks at the page can revoke it. */
  public boolean isMineToRevoke() {
    return waiver.state() == WaiverRequest.State.GRANTED && can(WaiverRequest.State.REVOKED);
  }

  private boolean isWaiting() {
    return waiver.state() == WaiverRequest.State.WAITING;
  }

  public String getId() {
    return waiver.id();
  }

  /** WAITING, GRANTED, REFUSED or REVOKED. */
  public String getState() {
    return waiver.state().name();
  }

  public String getRule() {
    return waiver.rule();
  }

  public String getSubject() {
    return waiver.subject();
  }

  public String getValue() {
    return waiver.value();
  }

  public String getExpires() {
    return waiver.expires();
  }

  public String getRole() {
    return waiver.role();
  }

  public String getReason() {
    return waiver.reason();
  }

  /** Who asked for it. */
  public GivenApproval getRequest() {
    return waiver.request();
  }

  /** Who answered last; null where nobody did. */
  public GivenApproval getAnswer() {
    return waiver.answer();
  }
}
