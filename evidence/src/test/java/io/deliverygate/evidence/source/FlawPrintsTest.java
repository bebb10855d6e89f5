package io.deliverygate.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.fact.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlawPrintsTest {

  private static final String CODE =
      """
      package com.acme;

      class Till {
        int a = 1;
        int b = 2;
      }
      """;

  @TempDir private Path root;

  @Test
  void shouldStayTheSameWhenLinesMoveAndAreIndentedAnew() throws Exception {
    String before = print("Till.java", CODE, 4, "Unused 'a'");

    String moved = CODE.replace("class Till {\n", "class Till {\r\n\r\n\r\n\t");
    assertThat(print("Till.java", moved, 6, "Unused 'a'")).isEqualTo(before).hasSize(16);
  }

  @Test
  void shouldStayTheSameWhenTheFileAndItsClassAreRenamed() throws Exception {
    String moved = CODE.replace("com.acme", "com.acme.shop").replace("Till", "Desk");

    for (int line : new int[] {1, 3, 4}) {
      assertThat(print("com/acme/shop/Desk.java", moved, line, "com.acme.shop.Desk is bad"))
          .isEqualTo(print("com/acme/Till.java", CODE, line, "com.acme.Till is bad"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4, Unused 'a', 5, Unused 'a', false",
    "4, Unused 'a', 4, Unused 'b', false",
    "4, Complexity of 12 in 1.5 ways, 4, Complexity of 13 in 2 ways, true",
    "4, Unused 'a1', 4, Unused 'a2', false"
  })
  void shouldRestOnTheLineAndTheMessageWithoutNumbers(
      int line, String message, int otherLine, String otherMessage, boolean same) throws Exception {
    String one = print("Till.java", CODE, line, message);
    String other = print("Till.java", CODE, otherLine, otherMessage);

    assertThat(one.equals(other)).isEqualTo(same);
  }

  @Test
  void shouldTellToolsAndRulesApart() throws Exception {
    write("Till.java", CODE);

    assertThat(
            prints()
                .of(
                    "Till.java",
                    List.of(
                        finding("PMD", "R1", "m", "Till.java", 4),
                        finding("PMD", "R2", "m", "Till.java", 4),
                        finding("Checkstyle", "R1", "m", "Till.java", 4))))
        .extracting(Finding::fingerprint)
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldRestOnTheFileWhenTheLineIsNotKnown() throws Exception {
    write("Till.java", CODE);
    write("Desk.java", CODE);

    String whole = print("Till.java", 0, "no header");
    assertThat(whole).isEqualTo(print("Till.java", 99, "no header"));
    assertThat(whole).isNotEqualTo(print("Desk.java", 0, "no header"));
    assertThat(print("gone/Till.java", 4, "m")).isNotEqualTo(print("Till.java", 4, "m"));
  }

  @Test
  void shouldOpenNothingOutsideTheProject() throws Exception {
    Path project = Files.createDirectory(root.resolve("project"));
    write("secret.txt", "one");
    Files.createSymbolicLink(project.resolve("Link.java"), root.resolve("secret.txt"));
    FlawPrints prints =
        new FlawPrints(
            new ProjectLayout(project, "shop", "", List.of(), List.of()), ProjectTree.of(project));

    for (String file :
        List.of("../secret.txt", root.resolve("secret.txt").toString(), "Link.java", "\0")) {
      String before = one(prints, file);
      write("secret.txt", "another " + file.length());
      assertThat(one(prints, file)).isEqualTo(before);
    }
  }

  @Test
  void shouldReadEveryEncodingWhoseBlanksAreThoseOfAscii() throws Exception {
    Files.write(root.resolve("Till.java"), "int ä; //\n".getBytes(StandardCharsets.ISO_8859_1));
    String before = print("Till.java", 1, "m");

    Files.write(root.resolve("Till.java"), "\n int ä;//".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(print("Till.java", 2, "m")).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a b /* x */ c; a b  c; true",
        "a // x; a; true",
        "a /* x; a; true",
        "s = \"//\" + a; s = \"//\" + b; false",
        "s = \"\\\"//\" + a; s = \"\\\"//\" + b; false",
        "c = '\"'  // x; c = '\"'; true",
        "it's // x; it's; false",
        "a / b; a * b; false"
      })
  void shouldOverlookBlanksAndCommentsInQuotedCode(String one, String other, boolean same) {
    assertThat(FlawPrints.ofCode(one).equals(FlawPrints.ofCode(other))).isEqualTo(same);
  }

  @Test
  void shouldTakeAnyAmountOfCode() {
    String comment = "/*" + "* x\n".repeat(200_000) + "*/";

    assertThat(FlawPrints.ofCode("a" + comment + "b")).isEqualTo(FlawPrints.ofCode("ab"));
  }

  private static String one(FlawPrints prints, String file) throws IOException {
    return prints.of(file, List.of(finding("PMD", "R", "m", file, 1))).get(0).fingerprint();
  }

  private String print(String file, String code, int line, String message) throws IOException {
    write(file, code);
    return print(file, line, message);
  }

  private String print(String file, int line, String message) throws IOException {
    return prints()
        .of(file, List.of(finding("PMD", "R", message, file, line)))
        .get(0)
        .fingerprint();
  }

  private FlawPrints prints() throws IOException {
    return new FlawPrints(
        new ProjectLayout(root, "shop", "", List.of(), List.of()), ProjectTree.of(root));
  }

  private void write(String file, String code) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), code);
  }

  private static Finding finding(String tool, String rule, String message, String file, int line) {
    return new Finding("shop", tool, rule, 3, message, file, line, "pmd.xml");
  }
}
