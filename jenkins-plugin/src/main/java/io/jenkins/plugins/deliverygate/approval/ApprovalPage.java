package io.jenkins.plugins.deliverygate.approval;

import hudson.model.Run;
import io.jenkins.plugins.deliverygate.verdict.DeliveryGateAction;
import io.jenkins.plugins.deliverygate.verdict.RecordedVerdict;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;
import org.kohsuke.stapler.interceptor.RequirePOST;

/** One request as a user sees and answers it, in the page or by REST. */
@ExportedBean(defaultVisibility = 2)
public final class ApprovalPage {

  private final ApprovalAction action;
  private final ApprovalRequest request;
  private final AnswerRights rights;

  ApprovalPage(ApprovalAction action, ApprovalRequest request) {
    this.action = action;
    this.request = request;
    this.rights = new AnswerRights(action, request);
  }

  /**
   * Approves in a role.
   *
   * @param role may be absent where the user holds only one that is asked for
   */
  @RequirePOST
  public HttpResponse doApprove(@QueryParameter String role, @QueryParameter String comment) {
    return answer(() -> approve(Texts.cut(text(role)), Texts.cut(text(comment))));
  }

  /** Rejects, which ends the step. */
  @RequirePOST
  public HttpResponse doReject(@QueryParameter String comment) {
    return answer(() -> reject(Texts.cut(text(comment))));
  }

  private static String text(String parameter) {
    return parameter == null ? "" : parameter.strip();
  }

  private HttpResponse answer(Answer answer) {
    try {
      answer.give();
      return Reply.done("../", request.id(), request.state().name());
    } catch (Refusal e) {
      return Reply.refused(e);
    } catch (IOException e) {
      return Reply.broken(e);
    }
  }

  private void approve(String role, String comment) throws Refusal, IOException {
    Approver approver = Approver.current();
    rights.involved();
    synchronized (action) {
      String chosen = rights.roleFor(approver, role);
      GivenApproval given = new GivenApproval(chosen, approver, Instant.now(), comment);
      action.approve(request, given);
    }
    tell(approver.id() + " approved " + request.terms().subject() + " as " + role(approver));
  }

  private String role(Approver approver) {
    return request.approvals().stream()
        .filter(each -> each.getUserId().equals(approver.id()))
        .map(GivenApproval::getRole)
        .findFirst()
        .orElse("");
  }

  private void reject(String comment) throws Refusal, IOException {
    Approver approver = Approver.current();
    String role = rights.roleToReject(approver);
    synchronized (action) {
      rights.requireWaiting();
      action.reject(request, new GivenApproval(role, approver, Instant.now(), comment));
    }
    tell(approver.id() + " rejected " + request.terms().subject());
  }

  private void tell(String line) {
    ApprovalExecution.answered(action.getRun(), request.id(), "Delivery Gate: " + line);
  }

  /** Whether an answer is awaited. */
  @Exported
  public boolean isWaiting() {
    return rights.isWaiting();
  }

  /** Part of the address. */
  @Exported
  public String getId() {
    return request.id();
  }

  /** WAITING, GRANTED, REJECTED, or ENDED where the build did not wait. */
  @Exported
  public String getState() {
    return request.isWaiting() && !isWaiting() ? "ENDED" : request.state().name();
  }

  /** The version that is approved. */
  @Exported
  public String getVersion() {
    return request.terms().version();
  }

  /** The commit that is approved. */
  @Exported
  public String getRevision() {
    return request.terms().revision();
  }

  /** What the Pipeline says beside. */
  @Exported
  public String getMessage() {
    return request.terms().message();
  }

  /** When it was asked. */
  @Exported
  public String getAskedAt() {
    return request.askedAt().toString();
  }

  /** Whether the script of the build was edited for it. */
  @Exported
  public boolean isReplay() {
    return request.replay();
  }

  /** How many people of each role. */
  @Exported
  public int getQuorum() {
    return request.terms().quorum();
  }

  /** The roles that are asked, and their answers. */
  @Exported
  public List<AskedRole> getRoles() {
    synchronized (action) {
      return request.terms().roles().stream().map(role -> new AskedRole(role, request)).toList();
    }
  }

  /** Who rejected it; null where nobody did. */
  @Exported
  public GivenApproval getRejection() {
    return request.rejection().orElse(null);
  }

  /** Ids of those who, and so cannot approve it. */
  public Set<String> getRequesters() {
    return rights.involved().asked().users();
  }

  /** Ids of the authors of its changes, who cannot approve it either. */
  public Set<String> getAuthors() {
    return rights.involved().authors();
  }

  /** The build. */
  public Run<?, ?> getRun() {
    return action.getRun();
  }

  /** The latest verdict of the build; null where it has none. */
  public RecordedVerdict getVerdict() {
    DeliveryGateAction verdicts = action.getRun().getAction(DeliveryGateAction.class);
    List<RecordedVerdict> all = verdicts == null ? List.of() : verdicts.verdicts();
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  /** Whether that verdict is for what is approved. */
  public boolean isVerdictOfThis() {
    RecordedVerdict verdict = getVerdict();
    return verdict != null
        && verdict.revision().startsWith(getRevision())
        && (verdict.version().isEmpty() || verdict.version().equals(getVersion()));
  }

  /** In which roles who looks at the page can approve. */
  public List<String> getMyRoles() {
    rights.involved();
    try {
      synchronized (action) {
        return rights.rolesFor(Approver.current());
      }
    } catch (Refusal e) {
      return List.of();
    }
  }

  /** Whether who looks at the page can reject. */
  public boolean isMineToReject() {
    try {
      rights.roleToReject(Approver.current());
      return isWaiting();
    } catch (Refusal e) {
      return false;
    }
  }

  /** Why who looks at the page cannot approve; empty where it is possible. */
  public String getWhyNot() {
    rights.involved();
    try {
      synchronized (action) {
        rights.roleFor(Approver.current(), "");
        return "";
      }
    } catch (Refusal e) {
      return e.status() == 400 ? "" : e.getMessage();
    }
  }

  /** What a user asks for. */
  private interface Answer {
    void give() throws Refusal, IOException;
  }
}
