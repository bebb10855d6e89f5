package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Mvp;
import io.deliverygate.fact.Risk;
import io.deliverygate.fact.Story;
import io.deliverygate.rules.author.AuthoredRules;
import io.deliverygate.rules.author.CompileErrors;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.drl.DrlCompiler;
import io.deliverygate.rules.engine.OwnClassLoader;
import io.deliverygate.rules.evaluate.GateRun;
import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.rules.pack.RuleProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiles and fires what architects wrote, and leads compile errors back to it. */
class AuthoredRulesTest {

  private static final String OWN_SENTENCES =
      """
      [when]a story whose {field} is "{value}"=$story : Story({field} == "{value}")
      [when]- with a {field}={field} != ""
      """;

  private static byte[] example(String name) {
    try (InputStream in = AuthoredRulesTest.class.getResourceAsStream("author/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String table(String part, String other) {
    String csv = new String(example("risks.drl.csv"), StandardCharsets.UTF_8);
    assertThat(csv).contains(part);
    return csv.replace(part, other);
  }

  private static AuthoredRules rules(String... filesAndTexts) {
    Map<String, byte[]> files = new java.util.TreeMap<>();
    for (int i = 0; i < filesAndTexts.length; i += 2) {
      files.put(filesAndTexts[i], filesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return AuthoredRules.of("acme", files);
  }

  private static GateRun run(AuthoredRules rules, Fact... facts) {
    assertThat(rules.problems()).isEmpty();
    RuleBase base = RuleBase.shipped().withRules("flow", rules.drl());
    return OwnClassLoader.call(() -> GateRun.of(base.loaded("flow"), List.of(facts)));
  }

  private static Fact risk(String id, int likelihood, int impact) {
    return FactOf.type(Risk.class, "id", id, "likelihood", likelihood, "impact", impact);
  }

  @ParameterizedTest
  @ValueSource(strings = {"risks.drl.csv", "risks.drl.xlsx", "risks-saved.drl.xlsx"})
  void shouldFireTheRowsOfATableThatHold(String file) {
    AuthoredRules rules = AuthoredRules.of("acme", Map.of(file, example(file)));

    GateRun run =
        run(
            rules,
            FactOf.type(Mvp.class, "form", "concierge"),
            risk("R-1", 4, 4),
            risk("R-2", 4, 3),
            risk("R-3", 1, 5),
            FactOf.but(risk("R-4", 5, 5), "closed", "2026-01-01"));

    assertThat(run.reporting().breaches("ACME-07"))
        .extracting(Found::subject)
        .containsExactly("risk R-1");
    assertThat(run.reporting().breaches("ACME-07").get(0).message())
        .isEqualTo(
            "people stand in between: the score may be 12.5 at most,"
                + " \"large\" risks must be closed");
    assertThat(run.checked()).containsEntry("ACME-07", 3);
  }

  @Test
  void shouldFireSentencesTablesAndDrlOfOneGateTogether() {
    AuthoredRules rules =
        rules(
            "own.dsl",
            OWN_SENTENCES,
            "titles.dslr",
            """
            package acme;

            rule "Stories of the shop"
                @id("ACME-01")
                @title("Stories of the shop have no epic")
                @severity("WARN")
            when
                a story whose team is "shop"
                - with a epic
            then
                report "it has an epic" on the story
            end

            query "ACME-01 subjects"
                a story
            end
            """,
            "ids.drl",
            """
            package acme;
            import io.deliverygate.fact.Story;
            import static io.deliverygate.rules.Reporting.note;
            rule "Noted" @id("ACME-01")
            when Story(id == "S-2")
            then note(drools, "S-2 is there"); end
            """,
            "risks.drl.csv",
            table("acme.rules.risks", "acme"));

    GateRun run =
        run(
            rules,
            FactOf.type(Story.class, "id", "S-1", "team", "shop", "epic", "E"),
            FactOf.type(Story.class, "id", "S-2", "team", "shop"),
            FactOf.type(Story.class, "id", "S-3", "team", "bank", "epic", "E"),
            FactOf.type(Mvp.class, "form", "prototype"),
            risk("R-1", 5, 5));

    assertThat(run.reporting().breaches("ACME-01"))
        .extracting(Found::subject)
        .containsExactly("S-1");
    assertThat(run.reporting().notes("ACME-01")).containsExactly("S-2 is there");
    assertThat(run.reporting().breaches("ACME-07")).hasSize(1);
    assertThat(run.checked()).containsEntry("ACME-01", 3).containsEntry("ACME-07", 1);
  }

  /** What the compiler says, in the words of authors. */
  private static List<RuleProblem> errors(Map<String, String> files) {
    InvalidRulesException refusal =
        catchThrowableOfType(
            InvalidRulesException.class,
            () -> DrlCompiler.classes(files, errors -> CompileErrors.problems(files, errors)));
    return refusal == null ? List.of() : refusal.problems();
  }

  private static void tells(AuthoredRules rules, String... lines) {
    assertThat(rules.problems()).isEmpty();
    assertThat(rules.placed(errors(rules.drl())))
        .extracting(RuleProblem::text)
        .containsExactlyInAnyOrder(lines);
  }

  @Test
  void shouldNameTheLineOfAWrongFieldInDrl() {
    tells(
        rules(
            "a.drl",
            """
            package acme;
            import io.deliverygate.fact.Story;

            rule "x"
            when
                $story : Story(
                    id == "titel",
                    titel == "x")
            then
            end
            """),
        "a.drl:8: the condition 'titel == \"x\"' cannot be understood; did you mean 'title'?");
  }

  @Test
  void shouldNameTheLineOfAWrongMethodInAConsequence() {
    tells(
        rules(
            "a.drl",
            """
            package acme;
            import io.deliverygate.fact.Story;
            import static io.deliverygate.rules.Reporting.note;

            rule "x"
            when
                $story : Story()
            then
                note(
                    drools,
                    $story.titel());
            end
            """),
        "a.drl:11: Story has no 'titel'; did you mean 'title'?");
  }

  @Test
  void shouldNameTheLineOfAWrongFieldInASentence() {
    String dslr =
        """
        /* Of the shop,
           by name. */
        rule "x"
        when
            // a comment
            a story that is done
            - with a benefit
            - with a titel
        then
            report "x" on the story
        end
        """;

    tells(
        rules("own.dsl", OWN_SENTENCES, "a.dslr", dslr),
        "a.dslr:8: the condition 'titel != \"\"' cannot be understood; did you mean 'title'?");
    tells(
        rules(
            "own.dsl",
            OWN_SENTENCES,
            "a.dslr",
            dslr.replace("a story that is done", "a story whose statuss is \"x\"")
                .replace("titel", "title")),
        "a.dslr:6: the condition 'statuss == \"x\"' cannot be understood; did you mean 'status'?");
  }

  @Test
  void shouldNameTheLineOfASentenceWithoutItsFact() {
    tells(
        rules("a.dslr", "rule \"x\"\nwhen\n  an open risk\nthen\n  report \"x\" on the story\nend"),
        "a.dslr:5: nothing is called '$story'; write above it what it stands for");
  }

  @Test
  void shouldNameTheCellsOfAWrongFieldInCsv() {
    tells(
        rules(
            "t.drl.csv", table("closed.known", "closd.known").replace("Risk(closd", "Risk(closed")),
        "t.drl.csv, cell B17 (its code: B15): the condition 'closd.known == false'"
            + " cannot be understood; did you mean 'closed'?",
        "t.drl.csv, cell B18 (its code: B15): the condition 'closd.known == false'"
            + " cannot be understood; did you mean 'closed'?",
        "t.drl.csv, cell B19 (its code: B15): the condition 'closd.known == false'"
            + " cannot be understood; did you mean 'closed'?");
  }

  @Test
  void shouldNameTheCellOfAWrongValueInATable() {
    tells(
        rules("t.drl.csv", table("CONCIERGE,", "CONSIERGE,")),
        "t.drl.csv, cell A18 (its code: A15): MvpForm has no 'CONSIERGE';"
            + " did you mean 'CONCIERGE'?");
    tells(
        rules("t.drl.csv", table("Mvp,$risk", "Mvpp,$risk")),
        "t.drl.csv, cell A14: there is no fact 'Mvpp'; did you mean 'Mvp'?");
    tells(
        rules("t.drl.csv", table("CONCIERGE,false", "CONCIERGE,not yet")),
        "t.drl.csv, cell B18 (its code: B15): mismatched input 'yet'; correct it");
  }

  @Test
  void shouldNameTheSheetAndTheCellInXlsx() {
    byte[] xlsx =
        AuthoredSheets.withText("risks-saved.drl.xlsx", "E15", "$risk.id()", "$risk.name()");

    tells(
        AuthoredRules.of("acme", Map.of("t.drl.xlsx", xlsx)),
        "t.drl.xlsx, sheet Rules, cell E17 (its code: E15): Risk has no 'name';"
            + " there are closed, id, impact, likelihood, line, mitigation, owner, review, source,"
            + " title",
        "t.drl.xlsx, sheet Rules, cell E18 (its code: E15): Risk has no 'name';"
            + " there are closed, id, impact, likelihood, line, mitigation, owner, review, source,"
            + " title",
        "t.drl.xlsx, sheet Rules, cell E19 (its code: E15): Risk has no 'name';"
            + " there are closed, id, impact, likelihood, line, mitigation, owner, review, source,"
            + " title");
  }
}
