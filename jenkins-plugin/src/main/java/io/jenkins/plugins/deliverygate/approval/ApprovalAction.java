package io.jenkins.plugins.deliverygate.approval;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Api;
import hudson.model.BuildBadgeAction;
import hudson.model.Run;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import jenkins.model.RunAction2;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * What a build asks people to approve, and their answers. It is kept with the build, so both
 * survive a restart of the controller.
 */
@ExportedBean
public final class ApprovalAction implements RunAction2, BuildBadgeAction {

  static final String URL = "delivery-gate-approval";

  private final List<ApprovalRequest> requests = new CopyOnWriteArrayList<>();
  private transient Run<?, ?> run;

  /** Asks in a build; returns the id of the request. */
  static String ask(Run<?, ?> run, ApprovalTerms terms) throws IOException {
    ApprovalRequest request =
        new ApprovalRequest(terms, Requesters.of(run).replay(), Instant.now());
    in(run).add(request);
    return request.id();
  }

  private static ApprovalAction in(Run<?, ?> run) {
    synchronized (run) {
      return of(run)
          .orElseGet(
              () -> {
                ApprovalAction action = new ApprovalAction();
                run.addAction(action);
                return action;
              });
    }
  }

  private synchronized void add(ApprovalRequest request) throws IOException {
    requests.add(request);
    run.save();
  }

  static Optional<ApprovalAction> of(Run<?, ?> run) {
    return Optional.ofNullable(run.getAction(ApprovalAction.class));
  }

  /** Whether a release was approved in a build. */
  static boolean isGranted(Run<?, ?> run) {
    return of(run).map(action -> action.any(ApprovalRequest.State.GRANTED)).orElse(false);
  }

  private synchronized boolean any(ApprovalRequest.State state) {
    return requests.stream().anyMatch(request -> request.state() == state);
  }

  synchronized Optional<ApprovalRequest> request(String id) {
    return requests.stream().filter(request -> request.id().equals(id)).findFirst();
  }

  /**
   * Takes an approval. Once nobody's is missing they all go to the register, before the build goes
   * on.
   */
  synchronized void approve(ApprovalRequest request, GivenApproval approval) throws IOException {
    boolean complete = request.approve(approval);
    try {
      if (complete) {
        ApprovalRegister.get().add(request, run);
        request.grant();
      }
      run.save();
    } catch (IOException e) {
      request.forget(approval);
      throw e;
    }
  }

  /** Takes a rejection. */
  synchronized void reject(ApprovalRequest request, GivenApproval rejection) throws IOException {
    request.reject(rejection);
    run.save();
  }

  /** The build does not wait any more. */
  synchronized void end(String id) throws IOException {
    request(id).ifPresent(ApprovalRequest::end);
    run.save();
  }

  /** The requests, in the order in which they came, as users see and answer them. */
  @Exported
  public synchronized List<ApprovalPage> getRequests() {
    return requests.stream().map(request -> new ApprovalPage(this, request)).toList();
  }

  /** Whether somebody's answer is awaited. */
  @Exported
  public boolean isWaiting() {
    return run.isBuilding() && any(ApprovalRequest.State.WAITING);
  }

  /** A request by its id. */
  @CheckForNull
  public ApprovalPage getDynamic(String id) {
    return request(id).map(request -> new ApprovalPage(this, request)).orElse(null);
  }

  /** The requests for scripts to read. */
  public Api getApi() {
    return new Api(this);
  }

  /** The build. */
  public Run<?, ?> getRun() {
    return run;
  }

  @Override
  public void onAttached(Run<?, ?> attached) {
    run = attached;
  }

  @Override
  public void onLoad(Run<?, ?> loaded) {
    run = loaded;
  }

  @Override
  @CheckForNull
  public String getIconFileName() {
    return isWaiting() ? "symbol-hand-left-outline plugin-ionicons-api" : null;
  }

  @Override
  public String getDisplayName() {
    return "Release approval";
  }

  @Override
  public String getUrlName() {
    return URL;
  }
}
