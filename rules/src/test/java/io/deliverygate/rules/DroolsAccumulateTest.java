package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/**
 * Drools 10.2.0 takes two accumulates with several results for one where they go through the same
 * facts with the same functions: fields and variables are not compared, so that the second rule
 * gets the results of the first. With one result each it tells them apart. The test shows the
 * confusion, so that an upgrade that ends it is noticed.
 */
class DroolsAccumulateTest {

  private static final String IDS =
      "accumulate(Story($x : id); $all : collectList($x), $n : count())";

  private static int count;

  /** Two accumulates, and whether the second gets the list of the first. */
  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of(
            IDS, "accumulate(Story($x : epic); $all : collectList($x), $n : count())", true),
        Arguments.of(
            IDS, "accumulate(Story($y : epic); $all : collectList($y), $m : count())", true),
        Arguments.of(
            "accumulate($s : Story(); $all : collectList($s.id()), $n : count())",
            "accumulate($s : Story(); $all : collectList($s.epic()), $n : count())",
            true),
        Arguments.of(
            IDS.replace("count())", "count(); $n > 0)"),
            "accumulate(Story($x : epic); $all : collectList($x), $n : count(); $n > 0)",
            true),
        Arguments.of(
            IDS.replace("count())", "count(); $n > 0)"),
            "accumulate(Story($x : epic); $all : collectList($x), $m : count(); $m > 0)",
            false),
        Arguments.of(
            IDS, "accumulate(Story($x : epic); $all : collectSet($x), $n : count())", false),
        Arguments.of(
            IDS,
            "accumulate(Story($x : epic, epic != \"\"); $all : collectList($x), $n : count())",
            false),
        Arguments.of(
            "accumulate(Story($x : id); $all : collectList($x))",
            "accumulate(Story($x : epic); $all : collectList($x))",
            false));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void shouldConfuseAccumulatesOnlyWhenTheyHaveSeveralResultsAndDifferInFields(
      String first, String second, boolean confused) {
    assertThat(told(first, second)).containsExactly("one [S]", confused ? "two [S]" : "two [E]");
  }

  private static List<String> told(String first, String second) {
    List<String> told = new ArrayList<>();
    KieSession session = session(rule("one", first) + rule("two", second));
    try {
      session.setGlobal("told", told);
      session.insert(FactOf.type(Story.class, "id", "S", "epic", "E"));
      session.fireAllRules();
      return told;
    } finally {
      session.dispose();
    }
  }

  private static String rule(String name, String when) {
    return "rule %1$s when %2$s then told.add(\"%1$s \" + $all); end\n".formatted(name, when);
  }

  private static KieSession session(String rules) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(services.newReleaseId("defect", "accumulate", "1." + count++));
    files.write(
        "src/main/resources/defect/rules.drl",
        "package defect;\nimport %s;\nglobal java.util.List told;\n"
                .formatted(Story.class.getName())
            + rules);
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
    return services
        .newKieContainer(builder.getKieModule().getReleaseId())
        .getKieBase()
        .newKieSession();
  }
}
