package io.deliverygate.evidence.testclass;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.evidence.xml.GivenReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledTestsTest {

  @TempDir private Path root;
  private ModuleLayout module;
  private Path classes;

  @BeforeEach
  void lay() {
    module = GivenReport.in(root, "till").project().modules().get(0);
    classes = module.testClasses();
  }

  private CompiledTests tests() throws IOException {
    return CompiledTests.of(ProjectTree.of(root), module);
  }

  private void given(GivenClass... all) throws IOException {
    for (GivenClass each : all) {
      each.in(classes);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org/junit/Test",
        "org/junit/jupiter/api/Test",
        "org/junit/jupiter/api/RepeatedTest",
        "org/junit/jupiter/api/TestFactory",
        "org/junit/jupiter/params/ParameterizedTest",
        "org/testng/annotations/Test",
        "net/jqwik/api/Property",
        "com/tngtech/archunit/junit/ArchTest",
        "org/spockframework/runtime/model/FeatureMetadata"
      })
  void shouldKnowATestByItsAnnotation(String annotation) throws Exception {
    given(GivenClass.of("shop/Till").method("pays", annotation));

    assertThat(tests().names()).containsExactly("shop.Till");
  }

  @Test
  void shouldKnowTheTestsOfOldAndOfComposedAnnotations() throws Exception {
    given(
        GivenClass.of("shop/Old", "junit/framework/TestCase").method("testPays"),
        GivenClass.of("shop/Helper", "junit/framework/TestCase").method("pays"),
        GivenClass.ofAnnotation("shop/Fast").annotated("org/junit/jupiter/api/Test"),
        GivenClass.of("shop/Composed").method("pays", "shop/Fast"),
        GivenClass.of("shop/Tagged").method("pays", "shop/Slow"));

    assertThat(tests().names()).containsExactly("shop.Composed", "shop.Old");
  }

  @Test
  void shouldInheritTestsWithinTheModule() throws Exception {
    given(
        GivenClass.ofAbstract("shop/Base").test(),
        GivenClass.of("shop/Middle", "shop/Base"),
        GivenClass.of("shop/Low", "shop/Middle"),
        GivenClass.of("shop/Stranger", "other/Base"),
        GivenClass.of("shop/Loop", "shop/Loop"));

    assertThat(tests().names()).containsExactly("shop.Low", "shop.Middle");
  }

  @Test
  void shouldNameTheOuterClassOfNestedTests() throws Exception {
    given(
        GivenClass.of("shop/Outer"),
        GivenClass.of("shop/Outer$Inner").annotated("org/junit/jupiter/api/Nested").test(),
        GivenClass.of("shop/Holder"),
        GivenClass.of("shop/Holder$Sample").test());

    assertThat(tests().names()).containsExactly("shop.Outer");
  }

  @Test
  void shouldPassOverWhatIsNoTest() throws Exception {
    given(
        GivenClass.of("shop/TillTest").method("pays"),
        GivenClass.ofAbstract("shop/AbstractTillTest").test(),
        GivenClass.ofAnnotation("shop/ATest").annotated("org/junit/Test"));
    Files.writeString(classes.resolve("shop/BrokenTest.class"), "x");
    Files.writeString(classes.resolve("shop/notes.txt"), "x");

    assertThat(tests().names()).isEmpty();
    assertThat(tests().has("shop.BrokenTest")).isTrue();
    assertThat(tests().has("shop.GoneTest")).isFalse();
    assertThat(tests().isCompiled()).isTrue();
  }

  @Test
  void shouldReadNoClassThatIsCutAnywhere() throws Exception {
    byte[] whole = GivenClass.of("shop/TillTest").test().tagged("slow").bytes();
    Path file = classes.resolve("T.class");
    Files.createDirectories(classes);
    boolean read = false;
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      boolean here = !tests().names().isEmpty();
      assertThat(!read || here).as("length %d", length).isTrue();
      read = here;
    }
    assertThat(read).isTrue();
  }

  @Test
  void shouldSurviveGarbledBytes() throws Exception {
    byte[] whole = GivenClass.of("shop/TillTest").test().bytes();
    Path file = classes.resolve("T.class");
    Files.createDirectories(classes);
    for (int place = 0; place < whole.length; place++) {
      for (int value : new int[] {0, 1, 7, 0xff}) {
        byte[] garbled = whole.clone();
        garbled[place] = (byte) value;
        Files.write(file, garbled);
        assertThat(tests().names().size()).isBetween(0, 1);
      }
    }
  }

  @Test
  void shouldLookIntoAllOfGradlesFoldersButThoseOfTheProduct() throws Exception {
    Path all = root.resolve("till/build/classes");
    module =
        new ModuleLayout(
            "till",
            root.resolve("till"),
            root.resolve("till/build"),
            List.of(),
            List.of(),
            all.resolve("java/main"),
            all.resolve("java/test"),
            ModuleLayout.ClassFilter.ALL,
            List.of());
    GivenClass.of("shop/ATest").test().in(all.resolve("java/test"));
    GivenClass.of("shop/BTest").test().in(all.resolve("kotlin/test"));
    GivenClass.of("shop/CTest").test().in(all.resolve("java/integrationTest"));
    GivenClass.of("shop/DTest").test().in(all.resolve("java/main"));

    assertThat(tests().names()).containsExactly("shop.ATest", "shop.BTest", "shop.CTest");
  }

  @Test
  void shouldKnowNothingOfAModuleThatWasNotCompiled() throws Exception {
    Files.createDirectories(root.resolve("till"));

    assertThat(tests().isCompiled()).isFalse();
    assertThat(tests().names()).isEmpty();
  }
}
