package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a user can write ends in a stack trace, or leaves an older verdict standing. */
class NoStackTraceTest {

  private static final List<String> COMMANDS =
      List.of(
          "check",
          "explain",
          "baseline",
          "init",
          "rules",
          "policy",
          "records",
          "sign",
          "merge-baseline");

  private static final List<String> OPTIONS =
      List.of(
          "--gate",
          "--policy",
          "--org-policy",
          "--records",
          "--attested",
          "--evidence",
          "--at",
          "--out",
          "--format",
          "--set",
          "--rules",
          "--bogus",
          "--html",
          "--key",
          "-x",
          "lint",
          "list",
          "test");

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "@nothing",
          "\u0000",
          "x\ny",
          "../..",
          "pom.xml",
          "delivery",
          "no/such/file",
          "+999999999-12-31T23:59:59Z",
          "-999999999-01-01T00:00:00Z",
          "0000-01-01T00:00:00Z",
          "a=b=c",
          "debt.duplication.percent.max=1e999999999",
          "=",
          "-1",
          "\ud800",
          "xml",
          "x".repeat(5000));

  private static final String RULE =
      """
      package com.acme.rules;
      import io.deliverygate.fact.*;
      import static io.deliverygate.rules.Reporting.breach;
      rule "E"
        @id("ACME-01") @title("t") @severity("WARN") @requires("backlog")
        @subject("s") @source("Q") @remedy("r")
      when
        CONDITIONS
      then
        breach(drools, "x", "y");
      end
      query "ACME-01 subjects"
        Epic()
      end
      """;

  @TempDir private Path project;
  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        project.resolve("pom.xml"),
        "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId>"
            + "<artifactId>a</artifactId><version>1</version></project>");
    Files.createDirectory(project.resolve("delivery"));
    leaveAnOldVerdict(project.resolve("target/delivery-gate"));
  }

  private static Path leaveAnOldVerdict(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve("verdict.json"), "{\"status\": \"PASSED\"}");
  }

  private Path verdict() {
    return project.resolve("target/delivery-gate/verdict.json");
  }

  private int run(String... args) {
    return DeliveryGate.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  private void assertOneLine() {
    assertThat(err.toString().lines()).hasSize(1).allMatch(l -> l.startsWith("delivery-gate: "));
    assertThat(err.toString()).doesNotContain("\tat ", "internal error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--bogus",
        "--format xml",
        "--gate",
        "--at",
        "extra extra",
        "--out",
        "--no-such=1",
        "-q"
      })
  void shouldLeaveNoOldVerdictWhereTheCallIsWrong(String wrong) {
    List<String> args = new ArrayList<>(List.of("check", project.toString()));
    args.addAll(List.of(wrong.split(" ")));

    assertThat(run(args.toArray(String[]::new))).isEqualTo(2);
    assertOneLine();
    assertThat(verdict()).doesNotExist();
  }

  @Test
  void shouldLeaveNoOldVerdictInTheFolderThatTheWrongCallNames() throws IOException {
    Path named = leaveAnOldVerdict(project.resolve("reports"));

    assertThat(run("check", "--out", named.getParent().toString(), "--bogus")).isEqualTo(2);
    assertThat(named).doesNotExist();
    assertThat(verdict()).exists();
  }

  @Test
  void shouldLeaveNoOldVerdictWhereTheProjectIsNotThere() throws IOException {
    Path named = leaveAnOldVerdict(project.resolve("reports"));

    assertThat(run("check", project + "/none", "--out", named.getParent().toString())).isEqualTo(2);
    assertOneLine();
    assertThat(named).doesNotExist();
  }

  @Test
  void shouldKeepTheVerdictWhereNothingIsWrongWithACallThatAsksForHelp() {
    assertThat(run("check", "--help")).isZero();
    assertThat(verdict()).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-12-31T23:59:59Z",
        "-999999999-01-01T00:00:00Z",
        "+1000000000-01-01T00:00:00Z",
        "+10000-01-01T00:00:00Z",
        "0000-12-31T23:59:59Z"
      })
  void shouldRefuseInstantsOutsideOfTheCalendar(String instant) {
    assertThat(run("check", project.toString(), "--at", instant)).isEqualTo(2);
    assertOneLine();
    assertThat(verdict()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-06-01T00:00:00Z", "9999-12-30T23:59:59Z"})
  void shouldTakeFarInstantsWithinTheCalendar(String instant) {
    run("check", project.toString(), "--at", instant);

    assertThat(err.toString()).isEmpty();
    assertThat(verdict()).exists();
  }

  @Test
  void shouldSayWhereAFileStandsInTheWayOfAFolder() {
    assertThat(run("check", project.toString(), "--out", project + "/pom.xml")).isEqualTo(2);
    assertOneLine();
    assertThat(err.toString()).contains("pom.xml");
  }

  @Test
  void shouldSayWhereAFolderStandsInTheWayOfAFile() throws IOException {
    Path out = project.resolve("reports");
    Files.createDirectories(out.resolve("verdict.json/full"));

    assertThat(run("check", project.toString(), "--out", out.toString())).isEqualTo(2);
    assertOneLine();
    assertThat(err.toString()).contains("verdict.json");
  }

  static Stream<Integer> seeds() {
    return IntStream.range(0, 120).boxed();
  }

  /** Options and values thrown together, the same ones each time. */
  @ParameterizedTest
  @MethodSource("seeds")
  void shouldNeverShowAStackTrace(int seed) {
    Random random = new Random(seed);
    List<String> args = new ArrayList<>();
    args.add(pick(random, COMMANDS));
    args.add(project.toString());
    for (int i = random.nextInt(3); i >= 0; i--) {
      String option = pick(random, OPTIONS);
      args.add(option);
      args.add(within(option, pick(random, VALUES)));
    }

    int exit = run(args.toArray(String[]::new));

    assertThat(err.toString()).as("%s", args).doesNotContain("\tat ", "internal error");
    assertThat(exit).as("%s", args).isBetween(0, 2);
  }

  private static String pick(Random random, List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** Where something may be written, that is within the scratch project. */
  private String within(String option, String value) {
    boolean written = option.equals("--out") || option.equals("--html");
    boolean path = value.matches("pom.xml|delivery|no/such/file");
    return (written || path) && value.indexOf(0) < 0 ? project + "/" + value.strip() : value;
  }

  private int lint(String conditions) throws IOException {
    Path acme = Files.createDirectories(project.resolve("delivery/rules/acme"));
    Files.writeString(
        acme.resolve("gate.yaml"), "id: acme\ntitle: e\nmode: enforced\nexpects: [backlog]\n");
    Files.writeString(acme.resolve("r.drl"), RULE.replace("CONDITIONS", conditions));
    return run("rules", "lint", project.toString());
  }

  private static String groups(int count, String group) {
    return IntStream.range(0, count)
        .mapToObj(i -> group.replace("#", String.valueOf(i)))
        .reduce("", (a, b) -> a + "\n  " + b);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Epic(id == \"a#\") or Epic(id == \"b#\"))",
        "((Epic(id == \"a#\") and Story(id == \"a#\")) or Epic(id == \"b#\"))",
        "exists (Epic(id == \"a#\") or Epic(id == \"b#\") or Epic(id == \"c#\"))",
        "not (Epic(id == \"a#\") and (Epic(id == \"b#\") or Epic(id == \"c#\")))",
        "(or Epic(id == \"a#\") Epic(id == \"b#\"))"
      })
  void shouldRefuseAtOnceWhatWouldBecomeTooManyRules(String group) throws IOException {
    assertThat(lint(groups(20, group))).isEqualTo(1);
    assertThat(out.toString())
        .contains("r.drl:")
        .contains("the 'or' groups of \"E\" stand for more than 64 rules")
        .doesNotContain("\tat ");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void shouldTakeAFewAlternatives() throws IOException {
    lint(groups(3, "(Epic(id == \"a#\") or Epic(id == \"b#\"))"));

    assertThat(out.toString()).doesNotContain("stand for more");
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accumulate(Duplication($d : duplicatedToken); $sum : sumL($d))",
        "accumulate(Duplication(module == \"m\", $d : tokns); $sum : sumL($d))",
        "accumulate(Duplication(); $sum : sumL($d))",
        "accumulate(Epic($e : id); $sum : sumL($nothing))",
        "Number(this > 1) from accumulate(Epic(), sum($x))",
        "Epic($x : nothing)",
        "Epic(nothing > 1)",
        "forall(Epic(nothing > 1) Epic(this == $none))",
        "$l : java.util.List() from collect(Epic(nope == 1))"
      })
  void shouldSayInLinesWhatDroolsCannotCompile(String conditions) throws IOException {
    assertThat(lint(conditions)).isBetween(1, 2);
    assertThat(out + "" + err).contains("r.drl:").doesNotContain("\tat ", "internal error");
  }
}
