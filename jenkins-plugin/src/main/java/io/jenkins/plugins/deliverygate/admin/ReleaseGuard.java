package io.jenkins.plugins.deliverygate.admin;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.util.FormValidation;
import java.util.List;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;
import org.springframework.util.AntPathMatcher;

/** What the builds of a release job wait for: a verdict on what their parameter names. */
public final class ReleaseGuard extends AbstractDescribableImpl<ReleaseGuard> {

  private static final int ONE_WEEK = 168;
  private static final int TEN_YEARS = 87_600;

  private final String parameter;
  private final String verdictsOf;
  private String gates = "";
  private int maxAgeHours = ONE_WEEK;
  private boolean warningsCount;

  /**
   * A guard.
   *
   * @param parameter name of the build parameter that holds the revision or the artifact's SHA-256
   * @param verdictsOf full names of the jobs whose verdicts count, with commas between them; one
   *     with a star is an Ant pattern
   */
  @DataBoundConstructor
  public ReleaseGuard(String parameter, String verdictsOf) {
    this.parameter = required(parameter, "parameter");
    this.verdictsOf = required(verdictsOf, "verdictsOf");
  }

  public String getParameter() {
    return parameter;
  }

  public String getVerdictsOf() {
    return verdictsOf;
  }

  public String getGates() {
    return gates;
  }

  /** Gates that have to be enforced and passed, with commas between them; empty for none. */
  @DataBoundSetter
  public void setGates(String gates) {
    this.gates = Util.fixNull(gates).strip();
  }

  /** The gates that have to be enforced and passed. */
  public List<String> gateNames() {
    return List.of(Util.tokenize(gates, ", \t\r\n"));
  }

  public int getMaxAgeHours() {
    return maxAgeHours;
  }

  /** How old a verdict may be, in hours. */
  @DataBoundSetter
  public void setMaxAgeHours(int maxAgeHours) {
    if (maxAgeHours < 1 || maxAgeHours > TEN_YEARS) {
      throw new IllegalArgumentException(
          "maxAgeHours is %d, and has to be between 1 and %d".formatted(maxAgeHours, TEN_YEARS));
    }
    this.maxAgeHours = maxAgeHours;
  }

  public boolean isWarningsCount() {
    return warningsCount;
  }

  /** Whether a verdict with warnings is as good as one that passed. */
  @DataBoundSetter
  public void setWarningsCount(boolean warningsCount) {
    this.warningsCount = warningsCount;
  }

  /** Whether the verdicts of a job count. */
  public boolean counts(String job) {
    return jobs().stream().anyMatch(named -> matches(named, job));
  }

  private List<String> jobs() {
    return List.of(Util.tokenize(verdictsOf, ",\r\n")).stream()
        .map(String::strip)
        .filter(named -> !named.isEmpty())
        .toList();
  }

  private static boolean matches(String named, String job) {
    return named.indexOf('*') < 0 ? named.equals(job) : new AntPathMatcher().match(named, job);
  }

  private static String required(String value, String what) {
    String stripped = Util.fixNull(value).strip();
    if (stripped.isEmpty()) {
      throw new IllegalArgumentException("a release guard needs '" + what + "'");
    }
    return stripped;
  }

  /** What Jenkins knows of it. */
  @Extension
  public static final class DescriptorImpl extends Descriptor<ReleaseGuard> {

    @NonNull @Override
    public String getDisplayName() {
      return "Release guard";
    }

    /** Checks the name of the parameter. */
    @POST
    public FormValidation doCheckParameter(
        @AncestorInPath Item item, @QueryParameter String value) {
      return answer(item, value.isBlank() ? "name the build parameter" : "");
    }

    /** Checks the jobs whose verdicts count. */
    @POST
    public FormValidation doCheckVerdictsOf(
        @AncestorInPath Item item, @QueryParameter String value) {
      if (value.indexOf('*') >= 0 && allowed(item)) {
        return FormValidation.warning(
            "whoever may create a job whose name matches can make a verdict that counts");
      }
      return answer(item, value.isBlank() ? "name the jobs whose verdicts count" : "");
    }

    /** Checks the age. */
    @POST
    public FormValidation doCheckMaxAgeHours(
        @AncestorInPath Item item, @QueryParameter String value) {
      return allowed(item)
          ? FormValidation.validateIntegerInRange(value, 1, TEN_YEARS)
          : FormValidation.ok();
    }

    private static FormValidation answer(Item item, String problem) {
      return problem.isEmpty() || !allowed(item)
          ? FormValidation.ok()
          : FormValidation.error(problem);
    }

    private static boolean allowed(Item item) {
      return item != null && item.hasPermission(Item.CONFIGURE);
    }
  }
}
