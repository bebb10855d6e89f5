package io.jenkins.plugins.deliverygate.verdict;

import hudson.Util;
import hudson.model.Api;
import hudson.model.Item;
import hudson.model.ModelObject;
import hudson.model.Run;
import io.deliverygate.io.BadInputException;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.RuleEffect;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.Verdict.PolicyRef;
import io.deliverygate.verdict.Verdict.Subject;
import io.deliverygate.verdict.view.FullList;
import io.deliverygate.verdict.view.Headline;
import io.deliverygate.verdict.view.ShownPlan.NextStep;
import io.deliverygate.verdict.view.ShownVerdict;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.StaplerResponse2;
import org.kohsuke.stapler.WebMethod;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;
import org.kohsuke.stapler.verb.GET;

/**
 * The page of one verdict, down to the breach. Made for one request; what the verdict says in full
 * is read from its file only when somebody looks at it.
 */
@ExportedBean
public final class VerdictPage implements ModelObject {

  /** More than that of a rule nobody reads on a page; the file has them all. */
  private static final int MOST_BREACHES = 100;

  /** More steps nobody reads on a page; the file has them all. */
  private static final int MOST_STEPS = 50;

  /** Of a verdict that is not there any more. */
  private static final ShownVerdict GONE =
      ShownVerdict.of(
          Verdict.of(
              new Subject("", "", ""), Instant.EPOCH, PolicyRef.NONE, "", List.of(), List.of()),
          0);

  private static final Logger LOGGER = Logger.getLogger(VerdictPage.class.getName());

  private final Run<?, ?> run;
  private final RecordedVerdict recorded;
  private ShownVerdict shown;
  private String problem = "";

  VerdictPage(Run<?, ?> run, RecordedVerdict recorded) {
    this.run = run;
    this.recorded = recorded;
  }

  @Override
  public String getDisplayName() {
    return recorded.name().isEmpty() ? "Verdict " + recorded.number() : recorded.name();
  }

  /** The build. */
  public Run<?, ?> getRun() {
    return run;
  }

  /** What the build itself keeps of it. */
  @Exported
  public RecordedVerdict getRecorded() {
    return recorded;
  }

  /** Address of the page, relative to the root of Jenkins. */
  public String getPath() {
    return run.getUrl() + "delivery-gate/" + recorded.number() + "/";
  }

  /** Where people find it from elsewhere. */
  String address() {
    return Util.fixNull(Jenkins.get().getRootUrl()) + getPath();
  }

  /** Where all breaches are, for texts that show only a few. */
  FullList all() {
    return new FullList(address(), MOST_BREACHES, "verdict.json");
  }

  /** The whole of it; without gates where the file cannot be read. */
  public ShownVerdict getShown() {
    if (shown == null) {
      shown = read();
    }
    return shown;
  }

  /** What its page shows of a verdict, and checks point at. */
  static ShownVerdict shown(Verdict verdict) {
    return ShownVerdict.of(verdict, MOST_BREACHES);
  }

  private ShownVerdict read() {
    try {
      return shown(recorded.verdict(run));
    } catch (IOException | BadInputException e) {
      LOGGER.log(Level.FINE, e, () -> "no verdict at " + getPath());
      problem = "The details of this verdict are not there any more; its build has only this.";
      return GONE;
    }
  }

  /** Why there are no details; empty where there are. */
  public String getProblem() {
    getShown();
    return problem;
  }

  /** Why it is not complete. */
  @Exported
  public List<String> getIncompleteBecause() {
    return getShown().incompleteBecause();
  }

  /** Gates, rules, and of each rule the first breaches. */
  @Exported
  public List<ExportedGate> getGates() {
    return getShown().enforcedFirst().stream().map(ExportedGate::of).toList();
  }

  /** What it came to, and because of what, in a sentence. */
  public String getSentence() {
    return Headline.of(getShown()) + ".";
  }

  /** The first steps of the initiative that are still to be done. */
  public List<NextStep> getNextSteps() {
    return getShown().plan().first(MOST_STEPS);
  }

  /** How many steps come after them, in words; empty where none does. */
  public String getMoreSteps() {
    return getShown().plan().after(MOST_STEPS);
  }

  /** How a gate looks. */
  public Look gateLook(GateStatus status) {
    return Look.of(status);
  }

  /** How a rule looks. */
  public Look ruleLook(RuleEffect effect) {
    return Look.of(effect);
  }

  /** An instant, for pages that show it in the reader's zone. */
  public Date date(Instant instant) {
    return Date.from(instant);
  }

  /** For the REST API. */
  public Api getApi() {
    return new Api(this);
  }

  /** The file as the command wrote it, for saving. */
  @GET
  @WebMethod(name = "verdict.json")
  public void doVerdictJson(StaplerResponse2 response) throws IOException {
    run.checkPermission(Item.READ);
    VerdictFile.of(run, recorded.number()).serve(response);
  }
}
