package io.deliverygate.rules.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.rules.pack.RuleProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Constructs that are refused as text, each with its line. Declared types matter most: the Drools
 * compiler initialises them while it compiles, so these must never reach it.
 */
class HostileShapeTest {

  private static final String PROPERTY = "delivery.gate.shape.trace";
  private static final String TRACE = "System.setProperty(\"" + PROPERTY + "\", \"x\")";

  @TempDir private Path folder;

  /**
   * @param line where the offence is
   * @param words what the message has to say
   */
  record Sample(String drl, int line, String words) {

    @Override
    public String toString() {
      return words;
    }
  }

  @AfterEach
  void noTraceIsLeft() {
    assertThat(folder).isEmptyDirectory();
    assertThat(System.getProperty(PROPERTY)).isNull();
  }

  private static Sample declared(String body, int line, String words) {
    return new Sample("package org.acme.rules;\n" + body, line, words);
  }

  private static Sample header(String text, String words) {
    return new Sample("package org.acme.rules;\n" + text + "\n", 2, words);
  }

  private static Sample rule(
      String header, String conditions, String then, int line, String words) {
    String drl =
        """
        package org.acme.rules;
        import io.deliverygate.fact.*; import static io.deliverygate.rules.Reporting.*;
        rule "Bent" %s
        when
            %s
        then
            %s
        end
        """;
    return new Sample(drl.formatted(header, conditions, then), line, words);
  }

  private static Sample attribute(String attribute, String words) {
    return rule(attribute, "Story()", "note(drools, \"x\");", 3, words);
  }

  private static Sample condition(String condition, String words) {
    return rule("", condition, "note(drools, \"x\");", 5, words);
  }

  private static Sample consequence(String consequence, String words) {
    return rule("", "$s : Story($id : id)", consequence, 7, words);
  }

  static Stream<Sample> declaredTypes() {
    return Stream.of(
        declared("declare Bad\n  a : String = " + TRACE + "\nend\n", 3, "a value for the field a"),
        declared("declare Bad @serialVersionUID(" + TRACE + ".length())\nend\n", 2, "UID"),
        declared(
            "declare Bad\n  @serialVersionUID(Long.parseLong(" + TRACE + "))\nend\n", 2, "UID"),
        declared("declare enum Bad\n  ONE(" + TRACE + ");\n  a : String\nend\n", 3, "constant ONE"),
        declared("declare Bad extends java.util.Timer\nend\n", 2, "java.util.Timer"),
        declared("declare Bad extends Runnable\nend\n", 2, "extends Runnable"),
        declared("declare trait Bad\nend\n", 2, "trait"),
        declared("declare Bad @role(event)\nend\n", 2, "@role"),
        declared("declare Bad @javax.annotation.Generated(\"x\")\nend\n", 2, "@javax"),
        declared("declare Bad\n  a : String @Deprecated\nend\n", 3, "@Deprecated"),
        declared("declare Bad\n  a : String @position(" + TRACE + ")\nend\n", 3, "@position"),
        declared("declare Bad\n  a : java.io.File\nend\n", 3, "java.io.File"),
        declared("declare Bad\n  a : java.util.List<Thread>\nend\n", 3, "java.util.List<Thread>"),
        declared("declare String\n  a : String\nend\n", 2, "by the name String"),
        declared("declare io.deliverygate.fact.Story\n  a : String\nend\n", 2, "fact.Story"),
        declared(
            "declare Rules0123456789ABCDEF0123456789ABCDEF\n  a : String\nend\n",
            2,
            "by the name"));
  }

  static Stream<Sample> headers() {
    return Stream.of(
        new Sample("package io.deliverygate.rules.done;\n", 1, "package io.deliverygate"),
        new Sample("package io.deliverygate;\n", 1, "the package io.deliverygate"),
        new Sample("package java.util;\n", 1, "the package java.util"),
        new Sample("rule \"x\" when then end\n", 1, "the package"),
        header("import java.io.File;", "an import of java.io.File"),
        header("import java.util.*;", "an import of java.util.*"),
        header("import java.lang.reflect.Method;", "java.lang.reflect.Method"),
        header("import io.deliverygate.fact.SnapshotJson;", "SnapshotJson"),
        header(
            "import io.deliverygate.rules.base.RuleBase;", "io.deliverygate.rules.base.RuleBase"),
        header("import function java.lang.System.exit;", "java.lang.System.exit"),
        header("import static java.lang.System.*;", "java.lang.System"),
        header("import static java.lang.Integer.getInteger;", "java.lang.Integer.getInteger"),
        header("import accumulate org.acme.Sum sum;", "accumulate function of your own"),
        header("global java.util.List out;", "the global out"),
        header("dialect \"mvel\"", "the attribute dialect"),
        header("declare entry-point \"door\" end", "entry point"),
        header("declare window W Story() over window:length(1) end", "window"),
        header("unit Doors;", "unit"),
        header("function void note(String a) { }", "the name note"),
        header("function java.io.File f(String a) { return null; }", "java.io.File"),
        header("function String f(Thread a) { return null; }", "the type Thread"),
        header("function Object f() { } } static { " + TRACE + "; } class X { { }", "2: "));
  }

  static Stream<Sample> rules() {
    return Stream.of(
        attribute("salience 3", "the attribute salience"),
        attribute("salience (" + TRACE + ".length())", "the attribute salience"),
        attribute("enabled (" + TRACE + " == null)", "the attribute enabled"),
        attribute("timer (int: 1s)", "the attribute timer"),
        attribute("duration 100", "the attribute duration"),
        attribute("calendars \"weekday\"", "the attribute calendars"),
        attribute("agenda-group \"a\"", "the attribute agenda-group"),
        attribute("ruleflow-group \"a\"", "the attribute ruleflow-group"),
        attribute("activation-group \"a\"", "the attribute activation-group"),
        attribute("auto-focus true", "the attribute auto-focus"),
        attribute("lock-on-active true", "the attribute lock-on-active"),
        attribute("no-loop true", "the attribute no-loop"),
        attribute("date-effective \"01-Jan-2030\"", "the attribute date-effective"),
        attribute("dialect \"mvel\"", "the attribute dialect"),
        attribute("extends \"Other\"", "extending a rule"),
        attribute("@Propagation(IMMEDIATE)", "@Propagation"),
        attribute("@title(" + TRACE + ")", "@title with code in it"),
        condition("Story() from entry-point \"door\"", "entry point"),
        condition("Story() over window:length(3)", "a window"),
        condition("java.io.File()", "the type java.io.File"),
        condition("Runtime()", "the type Runtime"),
        condition("Story(eval(" + TRACE + " == null))", "eval within a pattern"),
        condition("Story() @watch(id)", "@watch"),
        condition("accumulate(Story($p : points); $n : shout($p))", "accumulate function shout"),
        condition(
            "Number() from accumulate(Story(), init(int n = 0;) action(n++;) result(n))",
            "accumulate with code of its own"),
        condition("$n : Story() do[other]", "named consequence"),
        condition("eval(($x = 3) == 3)", "changes something"),
        consequence("note(drools, \"a\"); note(drools, \"b\");", "several statements"),
        consequence("for (;;) { }", "of this form"),
        consequence("String a = " + TRACE + ";", "anything but report or derive"),
        consequence("modify($s) { id() }", "no plain Java"),
        consequence("update($s);", "anything but report or derive"),
        consequence("insert(new Object());", "anything but report or derive"),
        consequence("retract($s);", "anything but report or derive"),
        consequence("insertLogical($s);", "anything but report or derive"),
        consequence("insertLogical(new Now(null, null));", "anything but report or derive"),
        consequence("insertLogical(new Object() { });", "anything but report or derive"),
        consequence("breach($s, $id, \"x\");", "anything but report or derive"),
        consequence("breach(drools, $id, \"x\" + drools.getRule());", "the engine in a message"),
        consequence("breach(drools, $id, \"x\" + kcontext);", "the engine in a message"),
        consequence("drools.getKieRuntime();", "anything but report or derive"));
  }

  static Stream<Sample> texts() {
    String deep = "(".repeat(10) + "true" + ")".repeat(10);
    return Stream.of(
        condition("eval(java.nio.file.\\u0046iles.exists(null))", "an escape or a character"),
        condition("Story(id == \"\\u0041\")", "an escape or a character"),
        consequence("note(drools, \"\"\"\n x\"\"\");", "an escape or a character"),
        condition("Story(id == \"a\u202eb\")", "U+202E"),
        condition("Story(id == \"a\u0000b\")", "U+0000"),
        condition("eval(" + deep + ")", "10 brackets in one another"),
        condition("Story(id == \"open)", "opened and not closed"),
        new Sample("package org.acme.rules;\n/* open\n", 2, "/* is opened"),
        new Sample("package org.acme.rules;\n//" + "x".repeat(20_000), 2, "a line of over"));
  }

  @ParameterizedTest
  @MethodSource({"declaredTypes", "headers", "rules", "texts"})
  void shouldRefuseWithFileAndLine(Sample sample) {
    List<RuleProblem> problems =
        RuleCheck.problems(Map.of("bent.drl", sample.drl()), Namespace.FREE);

    assertThat(problems)
        .extracting(RuleProblem::text)
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("bent.drl:" + sample.line() + ": ")
                    .contains(sample.words()));
  }

  @ParameterizedTest
  @MethodSource({"declaredTypes", "headers", "rules", "texts"})
  void shouldCompileNothingOfIt(Sample sample) {
    Assertions.assertThatThrownBy(
            () -> TrustedCompiler.compile(Map.of("bent.drl", sample.drl()), Namespace.FREE))
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining("bent.drl:" + sample.line() + ": ");
  }

  @Test
  void shouldRefuseAFileThatIsTooLong() {
    String drl = "package org.acme.rules;\n" + "// comment\n".repeat(100_000);

    assertThat(RuleCheck.problems(Map.of("long.drl", drl), Namespace.FREE))
        .singleElement()
        .extracting(RuleProblem::text)
        .asString()
        .startsWith("long.drl: longer than 1000000 characters");
  }

  @Test
  void shouldRefuseAnExpressionThatIsTooLongForTheParsers() {
    String sum = "1" + "\n + 1".repeat(50_000);
    Sample sample = consequence("note(drools, \"\" + (" + sum + "));", "");

    assertThat(RuleCheck.problems(Map.of("long.drl", sample.drl()), Namespace.FREE))
        .extracting(RuleProblem::text)
        .containsExactly(
            "long.drl: has an expression that is too long to judge; write it in several rules");
  }

  @Test
  void shouldKeepAPackWithinItsNamespace() {
    Map<String, String> files =
        Map.of("a.drl", "package org.acme.rules.a;\n", "b.drl", "package org.acmes;\n");

    assertThat(RuleCheck.problems(files, Namespace.under("org.acme")))
        .extracting(RuleProblem::text)
        .containsExactly(
            "b.drl:1: the package org.acmes is not this pack's; put the rules in org.acme");
  }
}
