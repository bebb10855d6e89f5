package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The names that rules of other people can use stay, whatever is moved within the product. */
class GoldenNamesTest {

  private static final Path COMMITTED = Path.of("src/test/resources/golden/names.txt");
  private static final String ALLOWED = "/io/deliverygate/rules/trust/allowed.txt";

  /** Writes the names of now, after a change that was meant to change them. */
  public static void main(String[] args) throws Exception {
    Files.write(COMMITTED, names());
  }

  @Test
  void shouldOfferWhatItOfferedBefore() throws Exception {
    assertThat(names())
        .as("run GoldenNamesTest.main in the module's folder to write them anew")
        .containsAll(Files.readAllLines(COMMITTED));
  }

  private static List<String> names() throws IOException {
    Map<String, List<String>> allowed = allowed();
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.matches(ArchitectureTest.GENERATED))
            .importPackages(
                "io.deliverygate.fact", "io.deliverygate.verdict", "io.deliverygate.rules")
            .stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .flatMap(type -> line(type, of(type, allowed)).stream())
            .sorted()
            .toList();
  }

  private static List<String> of(JavaClass type, Map<String, List<String>> allowed) {
    List<String> ofPackage = allowed.getOrDefault(type.getPackageName() + ".*", List.of());
    return allowed.getOrDefault(type.getName(), ofPackage);
  }

  private static Optional<String> line(JavaClass type, List<String> allowed) {
    return allowed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            type.getMembers().stream()
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(JavaMember::getName)
                .filter(name -> allowed.contains("*") || allowed.contains(name))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" ", type.getName() + ": ", "")));
  }

  /** What of the classes and packages is allowed, by their names; a star for all. */
  private static Map<String, List<String>> allowed() throws IOException {
    try (var in = Objects.requireNonNull(GoldenNamesTest.class.getResourceAsStream(ALLOWED))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .dropWhile(line -> !line.equals("[rules]"))
          .takeWhile(line -> !line.equals("[refused]"))
          .filter(line -> line.startsWith("io.deliverygate."))
          .map(line -> line.split(": "))
          .collect(Collectors.toMap(line -> line[0], line -> List.of(line[1].split(" "))));
    }
  }
}
