package io.deliverygate.rules.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.rules.engine.OwnClassLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;

/** Which classes the JVM defines while rules are compiled, judged and loaded. */
class DefinedClassesTest {

  private static final String PACK =
      """
      package org.seen.rules;
      import io.deliverygate.fact.Story; import static io.deliverygate.rules.Reporting.note;
      declare Marked
          id : String @key
      end
      declare enum Colour
          RED("r"), GREEN("g");
          letter : String
      end
      function String loud(String text) { return text.toUpperCase(); }
      rule "Marks"
      when
          Story($id : id)
      then
          insertLogical(new Marked(loud($id)));
      end
      rule "Tells"
      when
          Marked($id : id)
      then
          note(drools, $id);
      end
      """;

  @TempDir private Path folder;

  private interface Work {
    void run();
  }

  private TreeSet<String> definedBy(Work work) throws IOException {
    Path file = folder.resolve("defined.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ClassDefine");
      recording.start();
      work.run();
      recording.stop();
      recording.dump(file);
    }
    TreeSet<String> defined = new TreeSet<>();
    RecordingFile.readAllEvents(file).stream()
        .map(event -> event.<RecordedClass>getValue("definedClass").getName())
        .filter(name -> name.startsWith("org.seen."))
        .forEach(defined::add);
    return defined;
  }

  @Test
  void shouldDefineNothingWhileTheTextIsJudged() throws IOException {
    assertThat(definedBy(() -> RuleCheck.problems(Map.of("seen.drl", PACK), Namespace.FREE)))
        .isEmpty();
  }

  @Test
  void shouldDefineOnlyDeclaredTypesWhileItCompiles() throws IOException {
    assertThat(definedBy(() -> TrustedCompiler.compile(Map.of("seen.drl", PACK), Namespace.FREE)))
        .containsExactly("org.seen.rules.Colour", "org.seen.rules.Marked");
  }

  @Test
  void shouldDefineTheRestOnlyWhenTheKieBaseIsBuilt() throws IOException {
    TrustedRules rules = TrustedCompiler.compile(Map.of("seen.drl", PACK), Namespace.FREE);

    assertThat(definedBy(() -> rules.models().newBase()))
        .contains("org.seen.rules.Marked")
        .anyMatch(name -> new CompiledClass(name).isLambda());
  }

  @Test
  void shouldLeaveNothingInTheRepositoryOfDrools() {
    TrustedCompiler.compile(Map.of("seen.drl", PACK), Namespace.FREE);

    KieServices services = OwnClassLoader.call(KieServices::get);
    ReleaseId any = services.newReleaseId("io.deliverygate", "rules", "[0,)");
    assertThat(services.getRepository().getKieModule(any)).isNull();
  }
}
