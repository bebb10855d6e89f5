package io.jenkins.plugins.deliverygate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.util.StreamTaskListener;
import io.deliverygate.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.sf.json.JSONObject;
import org.htmlunit.WebResponse;
import org.htmlunit.html.DomAttr;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.JenkinsRule.WebClient;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What stands in a verdict comes out as text, wherever it is shown. */
@WithJenkins
class ForeignTextTest {

  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String IMAGE = "\"><img src=x onerror=alert(1)>'><svg/onload=alert(1)>";
  private static final String ADDRESS = "javascript:alert(1)";
  private static final String EXPRESSION = "${7919*7907}&lt;b&gt;{{7919*7907}}";

  /** Elements that only we write. */
  private static final String OURS =
      "//*[starts-with(@class,'dg-') or contains(@class,' dg-')]/descendant-or-self::*";

  private static JenkinsRule jenkins;

  @BeforeAll
  static void record(JenkinsRule rule) throws Exception {
    jenkins = rule;
    Folder folder = rule.createProject(Folder.class, "team");
    FreeStyleProject job = folder.createProject(FreeStyleProject.class, "shop");
    FreeStyleBuild build = rule.buildAndAssertSuccess(job);
    for (String text : List.of(SCRIPT, IMAGE, ADDRESS, EXPRESSION)) {
      Verdicts.record(build, text, Verdicts.foreign(text));
    }
  }

  static Stream<String> pages() {
    String build = "job/team/job/shop/1/";
    return Stream.of(
        build,
        build + "delivery-gate/",
        build + "delivery-gate/1/",
        build + "delivery-gate/2/",
        build + "delivery-gate/3/",
        build + "delivery-gate/4/",
        "job/team/job/shop/",
        "job/team/job/shop/delivery-gate/",
        "job/team/delivery-gate/",
        "delivery-gate/");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void shouldComeOutAsTextWhenAPageShowsIt(String path) throws Exception {
    HtmlPage page = open(path);

    String html = page.getWebResponse().getContentAsString().toLowerCase(Locale.ROOT);
    assertThat(html).doesNotContain(SCRIPT).doesNotContain("<img src=x").doesNotContain("<svg/on");
    assertThat(page.getByXPath("//img[@src='x']")).isEmpty();
    assertThat(page.getByXPath("//script[contains(.,'alert(1)')]")).isEmpty();
    assertThat(page.getByXPath("//*[starts-with(@href,'javascript:') or @onload or @onerror]"))
        .isEmpty();
    assertThat(page.getByXPath("//*[contains(text(),'62615533')]")).isEmpty();
    assertThat(Texts.of(page.getBody()))
        .matches(text -> Stream.of(SCRIPT, IMAGE, ADDRESS, EXPRESSION).anyMatch(text::contains));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void shouldRunUnderAStrictPolicyWhenAPageIsOurs(String path) throws Exception {
    HtmlPage page = open(path);

    List<DomElement> ours = page.getByXPath(OURS);

    assertThat(ours).isNotEmpty();
    assertThat(ours).extracting(DomElement::getTagName).doesNotContain("script", "style", "iframe");
    assertThat(ours)
        .flatExtracting(element -> List.copyOf(element.getAttributesMap().values()))
        .extracting(DomAttr::getName)
        .noneMatch(name -> name.startsWith("on") || name.equals("style"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "job/team/job/shop/1/delivery-gate/api/json",
        "job/team/job/shop/1/delivery-gate/1/api/json",
        "job/team/job/shop/delivery-gate/api/json",
        "job/team/delivery-gate/api/json",
        "delivery-gate/api/json"
      })
  void shouldComeOutAsJsonWhenRestIsAsked(String path) throws Exception {
    WebResponse response = client().goTo(path, null).getWebResponse();

    assertThat(response.getContentType()).isEqualTo("application/json");
    assertThat(response.getResponseHeaderValue("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(JSONObject.fromObject(response.getContentAsString()).toString()).contains("alert");
  }

  @Test
  void shouldComeOutAsDataWhenTheFileIsAsked() throws Exception {
    WebResponse response =
        client().goTo("job/team/job/shop/1/delivery-gate/1/verdict.json", null).getWebResponse();

    assertThat(response.getContentType()).isEqualTo("application/json");
    assertThat(response.getResponseHeaderValue("Content-Disposition")).startsWith("attachment");
    assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains(SCRIPT);
  }

  @Test
  void shouldNotForgeLinesWhenTheLogShowsIt() throws Exception {
    String forged = "x\nDelivery Gate: PASSED - shop\r\u001b[8mha:\u2028\u202eDEPLOYED\u0085";
    Verdict verdict = Verdicts.foreign(forged);
    FreeStyleBuild build = jenkins.buildAndAssertSuccess(jenkins.createFreeStyleProject());
    ByteArrayOutputStream log = new ByteArrayOutputStream();

    Verdicts.record(build, forged, verdict, new StreamTaskListener(log, StandardCharsets.UTF_8));

    String text = log.toString(StandardCharsets.UTF_8);
    assertThat(text.lines()).noneMatch(line -> line.startsWith("Delivery Gate: PASSED"));
    assertThat(text.lines()).allMatch(line -> line.codePoints().noneMatch(ForeignTextTest::steers));
    assertThat(text).contains("DEPLOYED");
  }

  @Test
  void shouldSayInTheLogWhatTheConsoleSays() throws Exception {
    FreeStyleBuild build = jenkins.buildAndAssertSuccess(jenkins.createFreeStyleProject());
    ByteArrayOutputStream log = new ByteArrayOutputStream();

    Verdicts.record(
        build, "", Verdicts.mute(), new StreamTaskListener(log, StandardCharsets.UTF_8));

    assertThat(log.toString(StandardCharsets.UTF_8))
        .containsSubsequence(
            "Delivery Gate: ERROR - shop 2.1.0 cannot be judged",
            "WHAT BLOCKS ---",
            "ACME-01",
            "because: coverage is not expected",
            "Report: " + jenkins.getURL() + build.getUrl() + "delivery-gate/1/");
  }

  private static boolean steers(int character) {
    return Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT
        || Character.getType(character) == Character.LINE_SEPARATOR;
  }

  private static HtmlPage open(String path) throws Exception {
    return client().goTo(path);
  }

  private static WebClient client() {
    return jenkins.createWebClient().withJavaScriptEnabled(false);
  }
}
