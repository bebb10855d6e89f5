package io.jenkins.plugins.deliverygate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.deliverygate.Shop;
import io.jenkins.plugins.deliverygate.approval.Office.Replied;
import java.time.OffsetDateTime;
import java.util.List;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Waivers that are asked for and granted in Jenkins. */
@WithJenkins
class WaiverTest {

  private static final String POLICY =
      """
      gates: {acme: enforced}
      roles: {architect: [dora, Ann Example <ann@example.com>]}
      waivers: {signed: true}
      """;
  private static final String EXPIRES = OffsetDateTime.now().plusDays(10).toString();

  private Office office;
  private Shop shop;
  private WorkflowJob job;

  @BeforeEach
  void breach(JenkinsRule rule) throws Exception {
    office = Office.in(rule);
    shop = Shop.in(rule);
    job = shop.job("epics", "deliveryGate directory: 'shop'");
    shop.write(job, "delivery-gate.yaml", POLICY);
    shop.spoil(job);
    shop.build(job, Result.FAILURE);
  }

  private String page(String path) {
    return job.getUrl() + "delivery-gate-waivers/" + path;
  }

  private String asked(String user) throws Exception {
    String breach = OpenBreach.of(job).get(0).getId();
    String reason = "split in the next sprint";
    Replied replied =
        office.post(user, page("request"), "breach", breach, "reason", reason, "expires", EXPIRES);
    assertThat(replied.status()).as(replied.text()).isEqualTo(200);
    return JSONObject.fromObject(replied.text()).getString("id");
  }

  private List<WaiverRequest.State> states() throws Exception {
    return WaiverRegister.get().of(job).stream().map(WaiverRequest::state).toList();
  }

  @Test
  void shouldLetTheBuildPassWhenSomebodyElseInTheRoleGrants() throws Exception {
    String id = asked("bob");
    shop.build(job, Result.FAILURE);

    assertThat(office.post("dora", page(id + "/grant"), "comment", "fine").status()).isEqualTo(200);

    shop.build(job, Result.SUCCESS);
    shop.write(job, "delivery/backlog.yaml", "epics: [{id: E-1, title: Pay, effort: 42}]\n");
    shop.build(job, Result.FAILURE);
  }

  @Test
  void shouldBlockAgainWhenItIsRevoked() throws Exception {
    String id = asked("bob");
    office.post("dora", page(id + "/grant"));
    shop.build(job, Result.SUCCESS);

    assertThat(office.post("ann", page(id + "/revoke")).status()).isEqualTo(200);

    shop.build(job, Result.FAILURE);
    assertThat(office.post("dora", page(id + "/grant")).status()).isEqualTo(409);
  }

  @Test
  void shouldGoWithTheJobAndOnlyWithIt() throws Exception {
    String id = asked("bob");
    office.post("dora", page(id + "/grant"));
    WorkflowJob other = shop.job("others", "deliveryGate directory: 'shop'");
    shop.write(other, "delivery-gate.yaml", POLICY);
    shop.spoil(other);
    shop.build(other, Result.FAILURE);

    job.renameTo("moved");

    assertThat(WaiverRegister.get().granted(job)).hasSize(1);
    job.delete();
    other.renameTo("epics");
    assertThat(WaiverRegister.get().of(other)).isEmpty();
    other.renameTo("moved");
    assertThat(WaiverRegister.get().of(other)).isEmpty();
  }

  @Test
  void shouldRefuseWhoAskedForIt() throws Exception {
    String id = asked("dora");

    Replied replied = office.post("dora", page(id + "/grant"));

    assertThat(replied.status()).isEqualTo(403);
    assertThat(replied.text()).contains("dora asked for this waiver");
    assertThat(states()).containsExactly(WaiverRequest.State.WAITING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cid|does not have the role architect", "fred|lacks the permission", "|"})
  void shouldRefuseWhoMayNot(String userAndReason) throws Exception {
    String id = asked("bob");
    String[] parts = (userAndReason + " ").split("\\|");

    for (String answer : List.of("grant", "refuse", "revoke")) {
      Replied replied = office.post(parts[0].strip(), page(id + "/" + answer));
      assertThat(replied.status()).isEqualTo(403);
      assertThat(replied.text()).contains(parts[1].strip());
    }
    assertThat(states()).containsExactly(WaiverRequest.State.WAITING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"grant", "refuse", "revoke"})
  void shouldChangeNothingByGet(String answer) throws Exception {
    String id = asked("bob");

    assertThat(office.get("dora", page(id + "/" + answer)).status()).isEqualTo(405);
    assertThat(office.get("dora", page("request")).status()).isEqualTo(405);
    assertThat(states()).containsExactly(WaiverRequest.State.WAITING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "expires|2027-03-31|with a zone",
        "expires|2020-03-31T00:00:00Z|later than now",
        "reason|no|say in the reason",
        "role|king|nobody has the role",
        "breach|other|no such breach"
      })
  void shouldSayWhatIsWrong(String fieldValueReason) throws Exception {
    String[] parts = fieldValueReason.split("\\|");
    String breach = parts[0].equals("breach") ? parts[1] : OpenBreach.of(job).get(0).getId();
    String reason = parts[0].equals("reason") ? parts[1] : "split in the next sprint";
    String expires = parts[0].equals("expires") ? parts[1] : EXPIRES;
    String role = parts[0].equals("role") ? parts[1] : "architect";

    Replied replied =
        office.post(
            "bob",
            page("request"),
            "breach",
            breach,
            "reason",
            reason,
            "expires",
            expires,
            "role",
            role);

    assertThat(replied.status()).isIn(400, 409);
    assertThat(replied.text()).contains(parts[2]);
    assertThat(states()).isEmpty();
  }
}
