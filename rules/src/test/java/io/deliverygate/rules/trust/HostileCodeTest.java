package io.deliverygate.rules.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deliverygate.rules.drl.CompileError;
import io.deliverygate.rules.drl.DrlCompiler;
import io.deliverygate.rules.drl.DrlFile;
import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.rules.pack.RuleProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Code of authors that reaches for what rules must not have, in every place where rules pass code.
 * Each is refused twice: as text, and, should the text ever pass, by its compiled classes alone.
 */
class HostileCodeTest {

  private static final String PROPERTY = "delivery.gate.trace";

  /** Line 5 is a pattern, line 6 another condition, line 8 the consequence, line 11 a function. */
  private static final String RULE =
      """
      package org.acme.rules;
      import io.deliverygate.fact.Story; import static io.deliverygate.rules.Reporting.note;
      rule "Evil"
      when
          $s : Story(%s)
          %s
      then
          %s
      end

      function Object help(String id) { %s }

      query "Evil subjects"
          Story(%s)
      end
      """;

  private static final String PATTERN = "$id : id";
  private static final String CONDITION = "eval(true)";
  private static final String CONSEQUENCE = "note(drools, $id);";
  private static final String FUNCTION = "return id;";
  private static final String QUERY = "$id : id";

  @TempDir private static Path folder;

  /**
   * @param line where the offence is
   * @param word what the message has to name
   */
  record Sample(String drl, int line, String word) {

    @Override
    public String toString() {
      return drl.lines().toList().get(line - 1).strip();
    }
  }

  @AfterEach
  void noTraceIsLeft() {
    assertThat(folder).isEmptyDirectory();
    assertThat(System.getProperty(PROPERTY)).isNull();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals(PROPERTY));
  }

  private static Sample pattern(String code, String word) {
    String drl = RULE.formatted(code, CONDITION, CONSEQUENCE, FUNCTION, QUERY);
    return new Sample(drl, 5, word);
  }

  private static Sample condition(String code, String word) {
    String drl = RULE.formatted(PATTERN, code, CONSEQUENCE, FUNCTION, QUERY);
    return new Sample(drl, 6, word);
  }

  private static Sample consequence(String code, String word) {
    String drl = RULE.formatted(PATTERN, CONDITION, code, FUNCTION, QUERY);
    return new Sample(drl, 8, word);
  }

  private static Sample function(String code, String word) {
    String drl = RULE.formatted(PATTERN, CONDITION, CONSEQUENCE, code, QUERY);
    return new Sample(drl, 11, word);
  }

  private static Sample query(String code, String word) {
    String drl = RULE.formatted(PATTERN, CONDITION, CONSEQUENCE, FUNCTION, code);
    return new Sample(drl, 14, word);
  }

  private static String trace() {
    return "\"" + folder.resolve("trace").toString().replace('\\', '/') + "\"";
  }

  private static String property() {
    return "System.setProperty(\"" + PROPERTY + "\", \"x\")";
  }

  private static String touch() {
    return "new java.io.File(" + trace() + ").mkdir()";
  }

  static Stream<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    conditions(samples);
    files(samples);
    processes(samples);
    reflection(samples);
    detours(samples);
    engine(samples);
    return samples.stream();
  }

  private static void conditions(List<Sample> samples) {
    samples.add(pattern(PATTERN + ", " + touch(), "java.io.File"));
    samples.add(pattern(PATTERN + ", id == " + property(), "java.lang.System"));
    samples.add(pattern(PATTERN + ", $x : " + property(), "java.lang.System"));
    samples.add(pattern(PATTERN + ", id in (\"a\", " + property() + ")", "java.lang.System"));
    samples.add(pattern(PATTERN + ", id matches " + property(), "java.lang.System"));
    samples.add(condition("eval(" + touch() + ")", "java.io.File"));
    samples.add(condition("not Story(id == " + property() + ")", "java.lang.System"));
    samples.add(condition("exists (Story(id == " + property() + "))", "java.lang.System"));
    samples.add(condition("String() from " + property(), "java.lang.System"));
    samples.add(condition("String() from System.getenv().values()", "java.lang.System"));
    samples.add(
        condition("String() from java.util.List.of(" + property() + ")", "java.lang.System"));
    samples.add(
        condition(
            "accumulate(Story($i : id); $l : collectList(" + property() + "))",
            "java.lang.System"));
    samples.add(
        condition("accumulate(Story(id == " + property() + "); $l : count())", "java.lang.System"));
    samples.add(
        condition(
            "$l : java.util.ArrayList() from collect(Story(id == " + property() + "))",
            "java.lang.System"));
    samples.add(query("id == " + property(), "java.lang.System"));
    samples.add(query("$x : " + property(), "java.lang.System"));
  }

  private static void files(List<Sample> samples) {
    String path = "java.nio.file.Path.of(" + trace() + ")";
    samples.add(consequence(touch() + ";", "java.io.File"));
    samples.add(
        consequence("java.nio.file.Files.createFile(" + path + ");", "java.nio.file.Files"));
    samples.add(consequence("new java.io.FileWriter(" + trace() + ");", "java.io.FileWriter"));
    samples.add(consequence("new java.util.Formatter(" + trace() + ");", "java.util.Formatter"));
    samples.add(consequence("new java.util.logging.FileHandler(" + trace() + ");", "FileHandler"));
    samples.add(
        consequence("new java.net.URL(\"http://127.0.0.1:1/\").openStream();", "java.net.URL"));
    samples.add(consequence("new java.net.Socket(\"127.0.0.1\", 1).close();", "java.net.Socket"));
    samples.add(
        consequence(
            "new java.io.ObjectInputStream(java.io.InputStream.nullInputStream()).readObject();",
            "java.io.ObjectInputStream"));
    samples.add(
        consequence(
            "io.deliverygate.fact.SnapshotJson.read(" + path + ");",
            "io.deliverygate.fact.SnapshotJson"));
    samples.add(function("return " + touch() + ";", "java.io.File"));
    samples.add(
        function("java.io.File f = new java.io.File(id); return f.list();", "java.io.File"));
  }

  private static void processes(List<Sample> samples) {
    String touch = "\"touch\", " + trace();
    samples.add(
        consequence("new ProcessBuilder(" + touch + ").start();", "java.lang.ProcessBuilder"));
    samples.add(
        consequence(
            "Runtime.getRuntime().exec(new String[] {" + touch + "});", "java.lang.Runtime"));
    samples.add(consequence("if ($id.length() < 0) { System.exit(0); }", "java.lang.System.exit"));
    samples.add(
        consequence("new Thread(() -> {}, \"" + PROPERTY + "\").start();", "java.lang.Thread"));
    samples.add(
        consequence(
            "java.util.concurrent.CompletableFuture.runAsync(() -> " + property() + ");",
            "CompletableFuture"));
    samples.add(consequence("new java.util.Timer(\"" + PROPERTY + "\");", "java.util.Timer"));
    samples.add(
        consequence(
            "java.util.List.of($id).parallelStream().forEach(x -> x.length());", "parallelStream"));
    samples.add(consequence("synchronized ($id) { $id.length(); }", "synchronized"));
    samples.add(consequence(property() + ";", "java.lang.System.setProperty"));
    samples.add(consequence("java.util.Locale.setDefault(null);", "java.util.Locale.setDefault"));
    samples.add(consequence("Integer.getInteger($id);", "java.lang.Integer.getInteger"));
    samples.add(consequence("java.time.Instant.now().toString();", "java.time.Instant.now"));
    samples.add(consequence("Math.random();", "java.lang.Math.random"));
    samples.add(function(property() + "; return id;", "java.lang.System"));
    samples.add(function("return new Thread(\"" + PROPERTY + "\");", "java.lang.Thread"));
  }

  private static void reflection(List<Sample> samples) {
    String name = "\"java.\" + \"io.File\"";
    samples.add(consequence("Class.forName(" + name + ");", "java.lang.Class"));
    samples.add(consequence("\"\".getClass().forName(" + name + ");", "java.lang.Class"));
    samples.add(consequence("String.class.getClassLoader();", "java.lang.Class"));
    samples.add(consequence("String.class.getClass().getMethods();", "java.lang.Class"));
    samples.add(consequence("$s.getClass().getMethod(\"id\").invoke($s);", "java.lang.Class"));
    samples.add(
        consequence("java.lang.invoke.MethodHandles.lookup();", "java.lang.invoke.MethodHandles"));
    samples.add(
        consequence("java.util.ServiceLoader.load(Runnable.class);", "java.util.ServiceLoader"));
    samples.add(
        consequence("new javax.script.ScriptEngineManager();", "javax.script.ScriptEngineManager"));
    samples.add(
        consequence("new java.beans.Expression($s, \"id\", null);", "java.beans.Expression"));
    samples.add(consequence("Thread.currentThread().getContextClassLoader();", "java.lang.Thread"));
    samples.add(consequence("$id.equals(java.io.File.class);", "java.io.File"));
    samples.add(function("return Class.forName(id);", "java.lang.Class"));
    samples.add(condition("eval($s.getClass().getClassLoader() != null)", "java.lang.Class"));
  }

  private static void detours(List<Sample> samples) {
    String paths = "java.util.List.of(" + trace() + ")";
    samples.add(consequence(paths + ".forEach(p -> new java.io.File(p).mkdir());", "java.io.File"));
    samples.add(
        consequence(
            paths + ".stream().map(java.io.File::new).forEach(java.io.File::mkdir);",
            "java.io.File"));
    samples.add(
        consequence(
            "java.util.function.Function<String, Object> f = System::getProperty; f.apply($id);",
            "java.lang.System"));
    samples.add(
        consequence(
            "java.util.stream.Stream.of($id).map(x -> " + property() + ").toList();",
            "java.lang.System"));
    samples.add(
        consequence("java.util.stream.Stream.generate(() -> $id).toList();", "Stream.generate"));
    samples.add(
        consequence(
            "new Object() { { " + property() + "; } }.hashCode();", "class within a class"));
    samples.add(
        consequence("try { $id.length(); } catch (Error e) { throw e; }", "java.lang.Error"));
    samples.add(
        function(
            "java.util.function.Supplier<String> s = () -> " + property() + "; return s.get();",
            "java.lang.System"));
    samples.add(function("class Inner { } return new Inner();", "class within a class"));
    samples.add(consequence("new java.util.Scanner(System.in).next();", "java.util.Scanner"));
  }

  private static void engine(List<Sample> samples) {
    samples.add(consequence("drools.getKieRuntime().halt();", "getKieRuntime"));
    samples.add(consequence("drools.getWorkingMemory();", "getWorkingMemory"));
    samples.add(consequence("drools.halt();", "halt"));
    samples.add(consequence("update($s);", "update"));
    samples.add(consequence("delete($s);", "delete"));
    samples.add(consequence("insert(\"x\");", "insert"));
    samples.add(
        consequence(
            "insertLogical(new io.deliverygate.fact.Source(null, null, null, null, null));",
            "io.deliverygate.fact.Source"));
    samples.add(
        consequence(
            "io.deliverygate.rules.base.RuleBase.shipped();",
            "io.deliverygate.rules.base.RuleBase"));
    samples.add(
        consequence(
            "new io.deliverygate.rules.Reporting.Noted(\"X-1\", \"x\");",
            "io.deliverygate.rules.Reporting$Noted"));
    samples.add(consequence("org.kie.api.KieServices.get();", "org.kie.api.KieServices"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void shouldRefuseAsTextBeforeAnythingIsCompiled(Sample sample) {
    List<RuleProblem> problems =
        RuleCheck.problems(Map.of("evil.drl", sample.drl()), Namespace.FREE);

    assertThat(problems)
        .anyMatch(problem -> problem.file().equals("evil.drl") && problem.line() == sample.line());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void shouldRefuseTheCompiledClassesAlone(Sample sample) {
    Map<String, String> files = Map.of("evil.drl", sample.drl());
    Map<String, byte[]> classes = DrlCompiler.classes(files, CompileError::plain);

    List<RuleProblem> problems = ClassScan.problems(classes, Namespace.FREE, DrlFile.of(files));

    assertThat(problems)
        .anyMatch(
            problem ->
                problem.file().equals("evil.drl")
                    && problem.line() == sample.line()
                    && problem.message().contains(sample.word()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void shouldThrowWithFileAndLine(Sample sample) {
    InvalidRulesException refusal =
        catchThrowableOfType(
            InvalidRulesException.class,
            () -> TrustedCompiler.compile(Map.of("evil.drl", sample.drl()), Namespace.FREE));

    assertThat(refusal).hasMessageContaining("evil.drl:" + sample.line() + ": ");
  }
}
