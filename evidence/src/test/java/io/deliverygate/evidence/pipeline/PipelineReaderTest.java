package io.deliverygate.evidence.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.io.BadInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineReaderTest {

  private static final String WORKFLOW = "/work/shop/.github/workflows/build.yml";

  private static List<String> jenkins(String text) {
    return PipelineReader.read("/work/shop/Jenkinsfile", text).orElseThrow().names();
  }

  private static Stages github(String text) {
    return PipelineReader.read(WORKFLOW, text).orElseThrow();
  }

  private static Stages gitlab(String text) {
    return PipelineReader.read("/work/shop/.gitlab-ci.yml", text).orElseThrow();
  }

  @Test
  void shouldReadTheStagesOfAJenkinsfile() {
    assertThat(
            jenkins(
                """
                pipeline {
                  agent any
                  stages {
                    stage('Build') { steps { sh 'mvn package' } }
                    stage("Unit tests") { steps { sh "mvn test -Dx=${env.X}" } }
                    stage(name: 'Deploy') { steps { echo 'x' } }
                  }
                }
                """))
        .containsExactly("checkout", "Build", "Unit tests", "Deploy");
  }

  @Test
  void shouldReadAScriptedJenkinsfile() {
    assertThat(
            jenkins("node {\n  checkout scm\n  stage 'Build'\n  stage(\"Deploy ${to} now\") {}\n}"))
        .containsExactly("checkout", "Build", "Deploy  now");
  }

  @Test
  void shouldNotTakeStagesOutOfCommentsAndTexts() {
    assertThat(
            jenkins(
                """
                // stage('One')
                /* stage('Two')
                   stage('Three') */
                node {
                  echo "stage('Four')"
                  echo 'it''s stage("Five")'
                  sh '''
                    stage('Six')
                  '''
                  sh \"""stage('Seven') ${ "}" + 'stage(x)' } \"""
                  def a = b =~ /stage('Eight')/
                  def c = $/stage('Nine')/$
                  echo "${ x { stage('Ten') } }"
                  stage('Real') { echo 'http://example.org' }
                  stage(name)
                  substage('Eleven')
                }
                """))
        .containsExactly("Real");
  }

  @Test
  void shouldNotSeeACheckoutThatIsSkipped() {
    assertThat(
            jenkins("pipeline { options { skipDefaultCheckout() } stages { stage('Build') {} } }"))
        .containsExactly("Build");
    assertThat(jenkins("node { echo 'checkout'; /* git */ stage('Build') {} }"))
        .containsExactly("Build");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "stage", "stage(", "stage('", "'''", "\"${", "\"${\"${", "/*", "$/", "a = /"})
  void shouldEndWithTheFileWhateverIsOpen(String text) {
    assertThat(jenkins(text)).isEmpty();
  }

  @Test
  void shouldNotFollowTextsWithinTextsForEver() {
    assertThat(jenkins("\"${".repeat(100_000))).isEmpty();
  }

  @Test
  void shouldReadJobsStepsAndEventsOfAWorkflow() {
    Stages stages =
        github(
            """
            name: all
            on:
              push: {branches: [main]}
            jobs:
              build:
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@v4
                  - name: Unit tests
                    run: ./mvnw test # name: Monitor
              live:
                environment: production
                name: To the shop
                steps: [{run: ./deploy.sh}]
            """);

    assertThat(stages.names())
        .containsExactly("push", "build", "Unit tests", "live", "To the shop", "deploy");
    assertThat(stages.whole()).isTrue();
  }

  @Test
  void shouldNotCountWhatIsSwitchedOffOrCommentedOut() {
    assertThat(
            github(
                    """
                    on: [push, pull_request]
                    jobs:
                      build:
                        steps:
                          - {name: Deploy, if: false, run: x}
                          - {name: Test, if: "github.ref == 'refs/heads/main'", run: x}
                      release: {if: "${{ false }}", steps: [{name: Monitor, run: x}]}
                    #  deploy:
                    #    steps: []
                    """)
                .names())
        .containsExactly("push", "pull_request", "build", "Test");
  }

  @Test
  void shouldSayWhereAWorkflowCallsAnother() {
    assertThat(github("on: push\njobs: {deploy: {uses: ./.github/workflows/deploy.yml}}"))
        .isEqualTo(new Stages(List.of("push", "deploy"), false));
  }

  @Test
  void shouldReadTheJobsThatRunAtGitLab() {
    Stages stages =
        gitlab(
            """
            stages: [build, test, deploy, monitor]
            default: {image: maven}
            variables: {A: b}
            .base: &base
              script: [make]
            .live:
              stage: deploy
              script: [x]
            compile:
              <<: *base
              stage: build
              artifacts: !reference [.base, script]
            unit: {script: [make test]}
            shop: {extends: .live}
            watch: {stage: monitor, script: [x], rules: [{when: never}]}
            """);

    assertThat(stages.names())
        .containsExactly("commit", "compile", "build", "unit", "test", "shop", "deploy");
    assertThat(stages.whole()).isTrue();
  }

  @Test
  void shouldTakeStagesForTrueWhereOtherFilesMayBringTheirJobs() {
    assertThat(gitlab("include: [{local: jobs.yml}]\nstages: [build, deploy]"))
        .isEqualTo(new Stages(List.of("commit", "build", "deploy"), false));
  }

  @Test
  void shouldNotCircleAmongJobsThatExtendEachOther() {
    assertThat(gitlab("a: {extends: b}\nb: {extends: a}").names())
        .containsExactly("commit", "a", "test", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jobs: [", "a: &x [*y]", "\t-"})
  void shouldSayWhereAFileIsNoYaml(String text) {
    assertThatThrownBy(() -> github(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("build.yml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "true", "- a\n- b", "on: push\njobs: text", "jobs: {a: }"})
  void shouldReadAFileOfAnotherShapeAsOneWithoutStages(String text) {
    assertThat(github(text).names()).doesNotContain("build", "test", "deploy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "azure-pipelines.yml",
        "build.yml",
        "Makefile",
        "workflows/build.yml",
        "a/.github/x.yml"
      })
  void shouldKnowNothingOfOtherFiles(String path) {
    assertThat(PipelineReader.read(path, "on: push")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ci/Jenkinsfile.live", "deploy.jenkinsfile", "ci/pipeline.groovy"})
  void shouldKnowAJenkinsfileByItsName(String path) {
    assertThat(PipelineReader.read(path, "stage('a')").orElseThrow().names()).containsExactly("a");
  }
}
