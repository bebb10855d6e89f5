package io.jenkins.plugins.deliverygate.verdict;

import hudson.model.Api;
import hudson.model.Item;
import hudson.model.ModelObject;
import hudson.model.Run;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
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

  /** The whole of it; without gates where the file cannot be read. */
  public ShownVerdict getShown() {
    if (shown == null) {
      shown = read();
    }
    return shown;
  }

  private ShownVerdict read() {
    try {
      return ShownVerdict.of(recorded.verdict(run));
    } catch (IOException | BadInputException e) {
      LOGGER.log(Level.FINE, e, () -> "no verdict at " + getPath());
      problem = "The details of this verdict are not there any more; its build has only this.";
      return ShownVerdict.GONE;
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
    return getShown().because();
  }

  /** Gates, rules, and of each rule the first breaches. */
  @Exported
  public List<ShownGate> getGates() {
    return getShown().gates();
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
