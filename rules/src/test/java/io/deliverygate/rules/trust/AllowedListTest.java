package io.deliverygate.rules.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.rules.trust.AllowedList.Code;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Member;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedListTest {

  /** Newer Java versions have it, and compilers for them refer to it. */
  private static final Set<String> LATER = Set.of("java.lang.MatchException");

  static List<String> classesWithMembers() throws IOException {
    try (InputStream in = AllowedList.class.getResourceAsStream("allowed.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains(":") && !line.startsWith("#") && !line.contains(".*:"))
          .filter(line -> !LATER.contains(line.substring(0, line.indexOf(':'))))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("classesWithMembers")
  void shouldListOnlyWhatExists(String line) throws ClassNotFoundException {
    String name = line.substring(0, line.indexOf(':'));
    Class<?> type = Class.forName(name, false, AllowedListTest.class.getClassLoader());
    Set<String> members =
        Stream.of(type.getMethods(), type.getDeclaredMethods(), type.getFields())
            .flatMap(Arrays::stream)
            .map(Member::getName)
            .collect(Collectors.toSet());

    assertThat(line.substring(line.indexOf(':') + 1).split("\\s+"))
        .filteredOn(word -> !Set.of("", "*", "but", "<init>").contains(word))
        .isSubsetOf(members);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.io.File",
        "java.nio.file.Files",
        "java.net.URL",
        "java.lang.Class",
        "java.lang.ClassLoader",
        "java.lang.Module",
        "java.lang.Process",
        "java.lang.ProcessBuilder",
        "java.lang.ProcessHandle",
        "java.lang.Runtime",
        "java.lang.Thread",
        "java.lang.ThreadLocal",
        "java.lang.reflect.Method",
        "java.lang.invoke.MethodHandles",
        "java.lang.invoke.SerializedLambda",
        "java.io.ObjectInputStream",
        "java.util.ServiceLoader",
        "java.util.Formatter",
        "java.util.Scanner",
        "java.util.Timer",
        "java.util.concurrent.Executors",
        "javax.script.ScriptEngineManager",
        "sun.misc.Unsafe",
        "io.deliverygate.fact.Snapshot",
        "io.deliverygate.fact.SnapshotJson",
        "io.deliverygate.fact.NoSuchFact",
        "io.deliverygate.rules.base.RuleBase",
        "io.deliverygate.rules.evaluate.Evaluator",
        "io.deliverygate.rules.mutation.Mutant",
        "io.deliverygate.rules.trust.TrustedCompiler",
        "org.kie.api.KieServices",
        "org.drools.core.rule.consequence.InternalMatch"
      })
  void shouldNotLetAuthorsName(String type) {
    assertThat(AllowedList.LIST.type(Code.TEXT, type)).isFalse();
    assertThat(AllowedList.LIST.type(Code.AUTHOR, type)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.System#exit",
        "java.lang.System#getenv",
        "java.lang.String#getClass",
        "java.lang.Integer#getInteger",
        "java.util.List#parallelStream",
        "java.util.Locale#setDefault",
        "java.time.Instant#now",
        "io.deliverygate.fact.Fact#types",
        "io.deliverygate.rules.Reporting$Noted#<init>",
        "org.drools.model.Drools#halt",
        "org.drools.modelcompiler.dsl.pattern.D#executeScript",
        "org.drools.core.rule.consequence.KnowledgeHelper#getKieRuntime",
        "org.drools.core.rule.consequence.KnowledgeHelper#insert"
      })
  void shouldNotLetAuthorsCall(String member) {
    String[] parts = member.split("#", 2);

    assertThat(AllowedList.LIST.member(Code.AUTHOR, parts[0], parts[1])).isFalse();
    assertThat(AllowedList.LIST.member(Code.GENERATED, parts[0], parts[1])).isFalse();
  }
}
