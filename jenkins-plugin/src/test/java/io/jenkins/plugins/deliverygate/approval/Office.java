package io.jenkins.plugins.deliverygate.approval;

import hudson.model.Cause;
import hudson.model.CauseAction;
import hudson.model.Item;
import hudson.model.Run;
import io.jenkins.plugins.deliverygate.Shop;
import io.jenkins.plugins.deliverygate.admin.DeliveryGateConfiguration;
import io.jenkins.plugins.deliverygate.admin.DeliveryGatePermissions;
import io.jenkins.plugins.deliverygate.admin.DeliveryGateRole;
import io.jenkins.plugins.deliverygate.admin.RoleHolder;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jenkins.model.Jenkins;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;

/**
 * A Jenkins with people: bob may build, ann and cid are chief product owners, dora is the
 * architect, eve may approve but holds no role, fred holds one but may not approve, gina is of the
 * group {@code board}, which has the role {@code board}.
 */
final class Office {

  static final String COMMIT = "3f2a9c1b7d043f2a9c1b7d043f2a9c1b7d04abcd";
  static final String STEP =
      "deliveryGateApproval role: 'chief-product-owner', version: '2.4', revision: '"
          + COMMIT
          + "'";

  private final JenkinsRule jenkins;

  private Office(JenkinsRule jenkins) {
    this.jenkins = jenkins;
  }

  static Office in(JenkinsRule jenkins) {
    JenkinsRule.DummySecurityRealm realm = jenkins.createDummySecurityRealm();
    realm.addGroups("gina", "board");
    jenkins.jenkins.setSecurityRealm(realm);
    jenkins.jenkins.setAuthorizationStrategy(
        new MockAuthorizationStrategy()
            .grant(Jenkins.READ, Item.READ, Item.BUILD, Item.CANCEL)
            .everywhere()
            .toAuthenticated()
            .grant(DeliveryGatePermissions.APPROVE, DeliveryGatePermissions.WAIVE)
            .everywhere()
            .to("ann", "bob", "cid", "dora", "eve", "gina")
            .grant(Jenkins.ADMINISTER)
            .everywhere()
            .to("admin"));
    giveRoles();
    return new Office(jenkins);
  }

  static void giveRoles() {
    DeliveryGateConfiguration.get()
        .setRoles(
            List.of(
                role(
                    "chief-product-owner",
                    user("ann", "Ann Example <ann@example.com>"),
                    user("bob", "Bob Example <bob@example.com>"),
                    user("cid", ""),
                    user("fred", "")),
                role("architect", user("dora", ""), user("ann", "")),
                role("board", group("board"))));
  }

  static DeliveryGateRole role(String name, RoleHolder... holders) {
    DeliveryGateRole role = new DeliveryGateRole(name);
    role.setHolders(List.of(holders));
    return role;
  }

  static RoleHolder user(String id, String person) {
    RoleHolder holder = new RoleHolder(id);
    holder.setPerson(person);
    return holder;
  }

  static RoleHolder group(String name) {
    RoleHolder holder = new RoleHolder(name);
    holder.setGroup(true);
    return holder;
  }

  /** A Pipeline that needs no agent. */
  WorkflowJob job(String name, String script) throws Exception {
    WorkflowJob job = jenkins.createProject(WorkflowJob.class, name);
    job.setDefinition(new CpsFlowDefinition(script, true));
    return job;
  }

  /** Builds it in the name of a user, up to where it waits. */
  WorkflowRun waiting(WorkflowJob job, String user) throws Exception {
    WorkflowRun run =
        job.scheduleBuild2(0, new CauseAction(new Cause.UserIdCause(user))).waitForStart();
    awaitRequests(run, 1);
    return run;
  }

  /** Builds a new Pipeline in bob's name, up to where it waits. */
  WorkflowRun waiting(String script) throws Exception {
    return waiting(job("release", script), "bob");
  }

  static void awaitRequests(WorkflowRun run, int number) {
    Shop.awaitThat(
        () ->
            !run.isBuilding()
                || requests(run).stream().filter(ApprovalPage::isWaiting).count() >= number);
  }

  /** Aborts it, and waits until it ended. */
  void stop(WorkflowRun run) throws Exception {
    run.getExecutor().interrupt();
    jenkins.waitForCompletion(run);
  }

  static List<ApprovalPage> requests(Run<?, ?> run) {
    return ApprovalAction.of(run).map(ApprovalAction::getRequests).orElse(List.of());
  }

  static ApprovalPage request(Run<?, ?> run) {
    return requests(run).get(0);
  }

  /** An answer by REST, with an API token. */
  Replied approve(String user, Run<?, ?> run, String... parameters) throws Exception {
    return post(user, answer(run, "approve"), parameters);
  }

  Replied reject(String user, Run<?, ?> run, String... parameters) throws Exception {
    return post(user, answer(run, "reject"), parameters);
  }

  static String answer(Run<?, ?> run, String what) {
    return run.getUrl() + ApprovalAction.URL + "/" + request(run).getId() + "/" + what;
  }

  Replied post(String user, String path, String... parameters) throws Exception {
    return send(user, HttpMethod.POST, path, parameters);
  }

  Replied get(String user, String path) throws Exception {
    return send(user, HttpMethod.GET, path);
  }

  private Replied send(String user, HttpMethod method, String path, String... parameters)
      throws Exception {
    try (JenkinsRule.WebClient web = jenkins.createWebClient()) {
      JenkinsRule.WebClient client = user.isEmpty() ? web : web.withBasicApiToken(user);
      client.setThrowExceptionOnFailingStatusCode(false);
      client.setRedirectEnabled(false);
      WebRequest request = new WebRequest(new URL(jenkins.getURL(), path), method);
      request.setAdditionalHeader("Accept", "application/json");
      if (method == HttpMethod.POST) {
        request.setAdditionalHeader("Content-Type", "application/x-www-form-urlencoded");
        request.setRequestBody(form(parameters));
      }
      WebResponse response = client.getPage(request).getWebResponse();
      return new Replied(response.getStatusCode(), response.getContentAsString());
    }
  }

  private static String form(String... parameters) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < parameters.length; i += 2) {
      form.append(parameters[i]).append('=');
      form.append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8)).append('&');
    }
    return form.toString();
  }

  /** What Jenkins said to an answer. */
  record Replied(int status, String text) {}
}
