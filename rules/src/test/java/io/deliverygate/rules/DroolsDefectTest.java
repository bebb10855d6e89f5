package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Component;
import io.deliverygate.fact.Release;
import io.deliverygate.fact.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/**
 * Drools 10.0 to 10.2 lose activations where packages share a KieBase (apache/incubator-kie issues
 * 7115 and 7109): only the first package's rules are attached in bulk. With a release and neither
 * revision nor component in the session the victim must fire. This is why every gate has a base of
 * its own. The test shows the loss, so that an upgrade that ends it is noticed, and shows that
 * separate bases do not have it.
 */
class DroolsDefectTest {

  private static final String VICTIM = "exists Release() not Revision()";

  private static int count;

  /** What a rule of another package begins with, and whether the victim is lost in one base. */
  static Stream<Arguments> neighbours() {
    return Stream.of(
        Arguments.of("exists Release() Component()", true),
        Arguments.of("exists Release() exists Component()", true),
        Arguments.of("exists Release() not Revision()", false),
        Arguments.of("Release() Component()", false),
        Arguments.of("Component()", false));
  }

  @ParameterizedTest
  @MethodSource("neighbours")
  void shouldLoseTheActivationOnlyWhenTheKnownShapesShareABase(String neighbour, boolean lost) {
    List<String> fired = fired(List.of(rule("a", "victim", VICTIM), rule("b", "other", neighbour)));

    assertThat(fired.contains("victim")).isEqualTo(!lost);
  }

  @ParameterizedTest
  @MethodSource("neighbours")
  void shouldFireWhenEveryPackageHasABaseOfItsOwn(String neighbour, boolean lost) {
    List<String> fired = new ArrayList<>(fired(List.of(rule("a", "victim", VICTIM))));
    fired.addAll(fired(List.of(rule("b", "other", neighbour))));

    assertThat(fired).contains("victim");
  }

  @ParameterizedTest
  @MethodSource("neighbours")
  void shouldFireWhenBothRulesAreInOnePackage(String neighbour, boolean lost) {
    String both = rule("a", "victim", VICTIM) + body("other", neighbour);

    assertThat(fired(List.of(both))).contains("victim");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Release() not Revision()", "not Revision() exists Release()"})
  void shouldFireWhenTheVictimIsWrittenInASafeShape(String safe) {
    String neighbour = rule("b", "other", "exists Release() Component()");

    assertThat(fired(List.of(rule("a", "victim", safe), neighbour))).contains("victim");
  }

  private static String rule(String rulePackage, String name, String when) {
    return """
        package defect.%s;
        import %s;
        import %s;
        import %s;
        global java.util.List fired;
        %s
        """
        .formatted(
            rulePackage,
            Release.class.getName(),
            Revision.class.getName(),
            Component.class.getName(),
            body(name, when));
  }

  private static String body(String name, String when) {
    return """
        rule "%1$s" when %2$s then fired.add("%1$s"); end
        """
        .formatted(name, when);
  }

  private static List<String> fired(List<String> sources) {
    List<String> fired = new ArrayList<>();
    KieSession session = compile(sources).newKieSession();
    try {
      session.setGlobal("fired", fired);
      session.insert(new Release("shop", "1.0", ""));
      session.fireAllRules();
      return fired;
    } finally {
      session.dispose();
    }
  }

  private static KieBase compile(List<String> sources) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(services.newReleaseId("defect", "defect", "1." + count++));
    for (int i = 0; i < sources.size(); i++) {
      files.write("src/main/resources/defect/r" + i + ".drl", sources.get(i));
    }
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
    return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }
}
