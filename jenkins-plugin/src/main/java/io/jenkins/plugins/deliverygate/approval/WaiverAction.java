package io.jenkins.plugins.deliverygate.approval;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Action;
import hudson.model.Item;
import hudson.model.Job;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jenkins.model.TransientActionFactory;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.interceptor.RequirePOST;

/** The waivers of a job: who may build it asks, and who has a role answers. */
public final class WaiverAction implements Action {

  private static final String ICON = "symbol-hourglass-outline plugin-ionicons-api";
  private static final String USUAL_ROLE = "architect";
  private static final int LEAST_REASON = 10;

  private final Job<?, ?> job;

  private WaiverAction(Job<?, ?> job) {
    this.job = job;
  }

  /** The job. */
  public Job<?, ?> getJob() {
    return job;
  }

  /** All of them, the newest first. */
  public List<WaiverPage> getWaivers() throws IOException {
    List<WaiverPage> desks =
        new ArrayList<>(
            WaiverRegister.get().of(job).stream().map(each -> new WaiverPage(job, each)).toList());
    Collections.reverse(desks);
    return desks;
  }

  /** The breaches that one can ask a waiver for. */
  public List<OpenBreach> getBreaches() throws IOException {
    return OpenBreach.of(job);
  }

  /** Whether who looks at the page can ask for one. */
  public boolean isMineToAsk() {
    return job.hasPermission(Item.BUILD);
  }

  /** A waiver by its id. */
  @CheckForNull
  public WaiverPage getDynamic(String id) throws IOException {
    return WaiverRegister.get().of(job).stream()
        .filter(each -> each.id().equals(id))
        .map(each -> new WaiverPage(job, each))
        .findFirst()
        .orElse(null);
  }

  /**
   * Asks for a waiver of a breach of the latest verdict. Rule, subject, facts and value are those
   * of the verdict, never of who asks.
   *
   * @param breach its fingerprint
   * @param expires an instant with a zone
   * @param role who decides; the architect where absent
   */
  @RequirePOST
  public HttpResponse doRequest(
      @QueryParameter String breach,
      @QueryParameter String reason,
      @QueryParameter String expires,
      @QueryParameter String role) {
    try {
      WaiverRequest request = ask(text(breach), text(reason), text(expires), text(role));
      return Reply.done(".", request.id(), request.state().name());
    } catch (Refusal e) {
      return Reply.refused(e);
    } catch (IOException e) {
      return Reply.broken(e);
    }
  }

  private static String text(String parameter) {
    return Texts.line(parameter == null ? "" : parameter);
  }

  private WaiverRequest ask(String breach, String reason, String expires, String role)
      throws Refusal, IOException {
    Approver requester = Approver.current();
    if (!job.hasPermission(Item.BUILD)) {
      throw Refusal.forbidden(requester.id() + " lacks the permission Job/Build on this job");
    }
    if (reason.length() < LEAST_REASON) {
      throw Refusal.bad("say in the reason why the breach can be accepted");
    }
    requireLater(expires);
    String decides = role.isEmpty() ? USUAL_ROLE : role;
    if (!RoleBook.now().knows(decides)) {
      throw Refusal.bad("nobody has the role " + decides);
    }
    OpenBreach open = breach(breach);
    GivenApproval request = new GivenApproval(decides, requester, Instant.now(), reason);
    WaiverRequest waiver = open.waiver(new WaiverRequest.Wish(expires, decides), request);
    WaiverRegister.get().add(job, waiver);
    return waiver;
  }

  private static void requireLater(String expires) throws Refusal {
    try {
      if (OffsetDateTime.parse(expires).toInstant().isAfter(Instant.now())) {
        return;
      }
    } catch (DateTimeException e) {
      throw Refusal.bad("write when it ends with a zone, such as 2027-03-31T18:00:00+02:00");
    }
    throw Refusal.bad("it has to end later than now");
  }

  private OpenBreach breach(String fingerprint) throws Refusal, IOException {
    Optional<OpenBreach> open =
        getBreaches().stream().filter(each -> each.getId().equals(fingerprint)).findFirst();
    return open.orElseThrow(
        () -> Refusal.late("the latest verdict has no such breach that nothing excuses"));
  }

  /** Only jobs with verdicts show it; asked where a page of the job is shown, not in lists. */
  @Override
  @CheckForNull
  public String getIconFileName() {
    return OpenBreach.latest(job).isPresent() ? ICON : null;
  }

  @Override
  public String getDisplayName() {
    return "Waivers";
  }

  @Override
  public String getUrlName() {
    return "delivery-gate-waivers";
  }

  /** Gives the page to jobs, which costs nothing until it is shown. */
  @Extension
  public static final class Factory extends TransientActionFactory<Job> {

    @Override
    public Class<Job> type() {
      return Job.class;
    }

    @NonNull @Override
    public Collection<? extends Action> createFor(@NonNull Job job) {
      return Set.of(new WaiverAction(job));
    }
  }
}
