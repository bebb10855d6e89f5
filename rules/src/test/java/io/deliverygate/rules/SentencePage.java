package io.deliverygate.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The page docs/sentences.md, made of the shipped sentences and what stands above each. */
final class SentencePage {

  static final Path FILE = Path.of("../docs/sentences.md");

  private static final String SOURCE = "/io/deliverygate/rules/sentences.dsl";
  private static final String INTRODUCTION =
      """
      # The sentences

      Rules can be written in these sentences, in a file that ends with `.dslr`: one sentence a
      line, conditions under `when`, what the rule reports under `then`. A line that begins with
      `-` adds to the sentence about a fact above it. A line that begins with `>` is DRL. Your own
      sentences go into a `.dsl` file beside it (`[when]sentence=condition`,
      `[then]sentence=consequence`) and are tried first. Facts and `breach`, `note` and `missing`
      need no import.

      ```
      rule "Done stories are proven"
          @id("ACME-01")
          @title("Every criterion of a done story is proven by a test")
          @severity("BLOCK")
          @requires("backlog, criteria")
          @subject("each done story")
          @source("Acme")
          @remedy("name the criterion in a test and make it pass")
      when
          a story that is done has a criterion that no passing test verifies
      then
          report "no passing test names this criterion" on the criterion
      end

      query "ACME-01 subjects"
          a story that is done
      end
      ```

      This page is made of `sentences.dsl`.
      """;

  private SentencePage() {}

  /** Writes the page anew: run this after a sentence changed. */
  public static void main(String[] args) throws IOException {
    Files.writeString(FILE, page());
  }

  /**
   * A sentence.
   *
   * @param area the heading that it stands under
   * @param meaning the comment above it
   */
  record Sentence(String area, String part, String text, String meaning) {

    private Pattern pattern() {
      String quoted = Pattern.quote(text).replaceAll("\\{\\w+}", "\\\\E[^\"]*\\\\Q");
      return Pattern.compile("(?:^|\\W)" + quoted + "(?:\\W|$)");
    }

    boolean isSaidBy(String line) {
      return part.equals("then") == line.matches("(report|note|say) .*")
          && line.matches(Pattern.quote(text).replaceAll("\\{\\w+}", "\\\\E[^\"]*\\\\Q"));
    }

    boolean isPartOf(Sentence other) {
      return part.equals(other.part()) && pattern().matcher(other.text()).find();
    }
  }

  static String page() {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    String area = "";
    for (Sentence sentence : sentences()) {
      if (!sentence.area().equals(area)) {
        area = sentence.area();
        page.append("\n## ").append(area).append("\n\n| sentence | means |\n|---|---|\n");
      }
      page.append("| `%s` | %s |\n".formatted(sentence.text(), sentence.meaning()));
    }
    return page.toString();
  }

  static List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    String area = "";
    String meaning = "";
    for (String line : source().lines().toList()) {
      if (line.startsWith("#: ")) {
        area = line.substring(3);
      } else if (line.startsWith("[")) {
        String text = line.substring(line.indexOf(']') + 1, line.indexOf('='));
        sentences.add(new Sentence(area, line.substring(1, line.indexOf(']')), text, meaning));
      } else if (line.startsWith("# ")) {
        meaning = line.substring(2);
      }
    }
    return sentences;
  }

  private static String source() {
    try (InputStream in = SentencePage.class.getResourceAsStream(SOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
