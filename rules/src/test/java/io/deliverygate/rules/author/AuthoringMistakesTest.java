package io.deliverygate.rules.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.rules.pack.RuleProblem;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an author is told who gets it wrong. */
class AuthoringMistakesTest {

  private static final String SENTENCES =
      """
      rule "Done stories are proven"
          @id("ACME-01")
      when
          a story that is done has a criterion that no passing test verifies
      then
          report "no test" on the criterion
      end
      """;

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private AuthoringMistakesTest with(String file, String text) {
    files.put(file, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  private void tells(String... lines) {
    assertThat(AuthoredRules.of("acme", files).problems())
        .extracting(RuleProblem::text)
        .containsExactly(lines);
  }

  private static String table(String... changes) {
    String csv = new String(ExampleTables.read(ExampleTables.CSV), StandardCharsets.UTF_8);
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(csv).contains(changes[i]);
      csv = csv.replace(changes[i], changes[i + 1]);
    }
    return csv;
  }

  @Test
  void shouldTellNothingWhenAllIsWell() {
    with("a.dslr", SENTENCES).with("t.drl.csv", table()).with("gate.yaml", "id: x").tells();
  }

  @Test
  void shouldNameTheNearestSentenceWhenAConditionIsNone() {
    with("a.dslr", SENTENCES.replace("verifies", "verifys"))
        .tells(
            "a.dslr:4: there is no sentence"
                + " 'a story that is done has a criterion that no passing test verifys';"
                + " did you mean"
                + " 'a story that is done has a criterion that no passing test verifies'?");
  }

  @Test
  void shouldNameTheNearestSentenceWhenAConsequenceIsNone() {
    with("a.dslr", SENTENCES.replace("on the criterion", "on this criterion"))
        .tells(
            "a.dslr:6: there is no sentence 'report \"no test\" on this criterion';"
                + " did you mean 'report \"{message}\" on the criterion'?");
  }

  @Test
  void shouldSayWhereSentencesAreListedWhenNoneIsNear() {
    with("a.dslr", SENTENCES.replace("report \"no test\" on the criterion", "send a mail"))
        .tells(
            "a.dslr:6: there is no sentence 'send a mail';"
                + " write one of the sentences of docs/sentences.md or of your own .dsl,"
                + " or DRL after a '>'");
  }

  @Test
  void shouldTellAllSentencesThatAreNone() {
    with("a.dslr", SENTENCES.replace("verifies", "verifys").replace("report", "reprot"))
        .with("b.dslr", SENTENCES.replace("report", "reprot"))
        .tells(
            "a.dslr:4: there is no sentence"
                + " 'a story that is done has a criterion that no passing test verifys';"
                + " did you mean"
                + " 'a story that is done has a criterion that no passing test verifies'?",
            "a.dslr:6: there is no sentence 'reprot \"no test\" on the criterion';"
                + " did you mean 'report \"{message}\" on the criterion'?",
            "b.dslr:6: there is no sentence 'reprot \"no test\" on the criterion';"
                + " did you mean 'report \"{message}\" on the criterion'?");
  }

  @Test
  void shouldSayWhatIsLeftOverWhenASentenceGoesOn() {
    with("a.dslr", SENTENCES.replace("verifies", "verifies today"))
        .tells(
            "a.dslr:4: there is no sentence"
                + " 'a story that is done has a criterion that no passing test verifies today';"
                + " did you mean"
                + " 'a story that is done has a criterion that no passing test verifies'?");
  }

  @Test
  void shouldSayWhatIsLeftOverWhenALineHoldsOnlyASentenceMore() {
    with(
            "a.dslr",
            SENTENCES.replace(
                "has a criterion that no passing test verifies",
                "and that everybody in the whole house liked"))
        .tells(
            "a.dslr:4: 'a story that is done and that everybody in the whole house liked'"
                + " is a sentence only in part:"
                + " '… and that everybody in the whole house liked' is left over;"
                + " write one of the sentences of docs/sentences.md or of your own .dsl,"
                + " or DRL after a '>'");
  }

  @Test
  void shouldRefuseADetailWithoutAFact() {
    with(
            "a.dslr",
            SENTENCES.replace(
                "a story that is done has a criterion that no passing test verifies",
                "the score of the risk is above the limit\n    // none\n    - without an owner"))
        .with(
            "own.dsl", "[when]the score of the risk is above the limit=eval\n[then]x=note(\"y\");")
        .tells(
            "a.dslr:6: '- without an owner' stands below no sentence about a fact;"
                + " write it below the sentence that names the fact");
  }

  @Test
  void shouldRefuseALineThatIsNoSentenceOfADsl() {
    with("own.dsl", "[when]an idle story=Story(points.known == false)\n\n[wenn]x=Story()\n")
        .tells("own.dsl:3: there is no kind of sentence '[wenn]'; did you mean '[when]'?");
  }

  @Test
  void shouldRefuseASentenceOfADslWithoutMeaning() {
    with("own.dsl", "# mine\n[when]an idle story\n")
        .tells(
            "own.dsl:2: nothing says what '[when]an idle story' stands for;"
                + " write = and the condition or consequence behind it");
  }

  @Test
  void shouldRefuseTextThatIsNotUtf8() {
    files.put("a.drl", "rule \"größer\"".getBytes(StandardCharsets.ISO_8859_1));

    tells("a.drl: it is not encoded in UTF-8; save it as UTF-8");
  }

  @Test
  void shouldRefuseATableWithoutRuleTable() {
    with("t.drl.csv", table("RuleTable Open", "Rule Table Open"))
        .tells(
            "t.drl.csv: there is no table: no cell begins with RuleTable;"
                + " write RuleTable and a name above the columns");
  }

  @Test
  void shouldSuggestCommasWhenCellsAreSeparatedBySemicolons() {
    with("t.drl.csv", "RuleSet;acme\nRuleTable x;\nCONDITION;ACTION\n")
        .tells(
            "t.drl.csv: its cells are separated by semicolons;"
                + " save it as csv with commas between the cells");
  }

  @Test
  void shouldRefuseATableWithoutRuleSet() {
    with("t.drl.csv", table("RuleSet,acme.rules.risks", ","))
        .tells(
            "t.drl.csv: there is no RuleSet cell above the table;"
                + " write RuleSet and, in the next cell, the rules' package");
  }

  @Test
  void shouldSuggestTheSettingThatWasMeant() {
    with("t.drl.csv", table("Severity", "Severty"))
        .tells("t.drl.csv, cell A5: there is no setting 'Severty'; did you mean 'Severity'?");
  }

  @Test
  void shouldRefuseAnOrderAmongRules() {
    with("t.drl.csv", table("Source,Acme", "Sequential,true"))
        .tells(
            "t.drl.csv, cell A8: Sequential is not for rules of a gate:"
                + " they fire in no order and are always on; delete the row");
  }

  @Test
  void shouldSuggestTheKindOfColumnThatWasMeant() {
    with("t.drl.csv", table("CONDITION,ACTION", "CONDITON,ACTION"))
        .tells(
            "t.drl.csv, cell D13: there is no column of kind 'CONDITON';"
                + " did you mean 'CONDITION'?");
  }

  @Test
  void shouldListTheKindsOfColumnWhenNoneIsNear() {
    with("t.drl.csv", table("CONDITION,ACTION", "PRIORITY,ACTION"))
        .tells(
            "t.drl.csv, cell D13: there is no column of kind 'PRIORITY';"
                + " there are ACTION, CONDITION, METADATA, NAME");
  }

  @Test
  void shouldRefuseTwoPatternsThatBindTheSameVariable() {
    with("t.drl.csv", table("$risk : Risk...,$risk : Risk...", "$risk : Risk,$risk : Risk"))
        .tells(
            "t.drl.csv, cell C14: $risk is already bound in cell B14;"
                + " the two would be two facts, not one;"
                + " merge both cells (in csv: end both texts with ...), or use another name");
  }

  @Test
  void shouldRefuseMergedCellsThatDiffer() {
    with("t.drl.csv", table("Mvp,$risk", "Mvp...,$risk"))
        .tells(
            "t.drl.csv, cell B14: it is merged with 'Mvp' to its left and says something else;"
                + " write the same text into all cells that are merged,"
                + " or put a column between them");
  }

  @Test
  void shouldRefuseAColumnWithoutCode() {
    with("t.drl.csv", table("closed.known == $param", ""))
        .tells(
            "t.drl.csv, cell B15: the CONDITION column has no code;"
                + " write what becomes of its cells, with $param where a cell's text goes");
  }

  @Test
  void shouldRefuseCodeInTheRowOfTheFacts() {
    with("t.drl.csv", table("Mvp,$risk", "form == $param,$risk"))
        .tells(
            "t.drl.csv, cell A14: code with $param stands where the fact's type belongs;"
                + " put a row between the kinds of column and the code,"
                + " if need be an empty one");
  }

  @Test
  void shouldRefuseACellInAColumnWithoutHeader() {
    with("t.drl.csv", table("be 6 at most", "be 6 at most,as agreed"))
        .tells(
            "t.drl.csv, cell F17: its column has no header;"
                + " write CONDITION, ACTION, METADATA or NAME into the row below RuleTable,"
                + " or move it");
  }

  @Test
  void shouldRefuseARowBelowTheEndOfTheTable() {
    with("t.drl.csv", table("PROTOTYPE,", "\nPROTOTYPE,"))
        .tells(
            "t.drl.csv, cell A20: it stands below the table, after an empty row;"
                + " delete the empty row, or move it to another sheet");
  }

  @Test
  void shouldRefuseATableWithoutRows() {
    with("t.drl.csv", table().substring(0, table().indexOf("TESTABLE_APPLICATION")))
        .tells(
            "t.drl.csv, cell A12: the table has no rule;"
                + " write the first one five rows below RuleTable");
  }

  @Test
  void shouldRefuseATableThatDoesNothing() {
    with(
            "t.drl.csv",
            "RuleSet,acme\nId,A-1\nRuleTable x\nCONDITION\nStory\nid == \"$param\"\nId\nPAY-1\n")
        .tells(
            "t.drl.csv, cell A3: the table has no ACTION column;"
                + " write ACTION into the row below RuleTable, above the column");
  }

  @Test
  void shouldRefuseARowThatDoesNothing() {
    with("t.drl.csv", table("nothing works yet: the score may be 16 at most", ""))
        .tells(
            "t.drl.csv, cell A19: the row does nothing: its ACTION cells are empty;"
                + " fill one of them, or delete the row");
  }

  @Test
  void shouldRefuseRowsWithoutId() {
    with("t.drl.csv", table("Id,ACME-07", ",", "Subjects,", ",", "CONCIERGE", "OTHER"))
        .tells(
            "t.drl.csv, cell A17: the row has no id, so nobody would hear of its findings;"
                + " write Id and, in the next cell, the rule's id above the table,"
                + " or a METADATA column with the code id(\"$param\")",
            "t.drl.csv, cell A18: the row has no id, so nobody would hear of its findings;"
                + " write Id and, in the next cell, the rule's id above the table,"
                + " or a METADATA column with the code id(\"$param\")",
            "t.drl.csv, cell A19: the row has no id, so nobody would hear of its findings;"
                + " write Id and, in the next cell, the rule's id above the table,"
                + " or a METADATA column with the code id(\"$param\")");
  }

  @Test
  void shouldRefuseAPackageThatIsNone() {
    with("t.drl.csv", table("RuleSet,acme.rules.risks", "RuleSet,Acme Rules"))
        .tells(
            "t.drl.csv, cell B1: 'Acme Rules' is no name of a package;"
                + " write small words separated by dots, such as com.acme.rules");
  }

  @Test
  void shouldRefuseAQuoteThatIsNeverClosed() {
    with("t.drl.csv", "RuleSet,acme\nRuleTable x\n\"CONDITION,ACTION\n,\n")
        .tells(
            "t.drl.csv:3: a quote that opens here is never closed; close it with a quote",
            "t.drl.csv, cell A3: there is no column of kind 'CONDITION,ACTION ,';"
                + " there are ACTION, CONDITION, METADATA, NAME",
            "t.drl.csv, cell A2: the table has no CONDITION column;"
                + " write CONDITION into the row below RuleTable, above the column",
            "t.drl.csv, cell A2: the table has no ACTION column;"
                + " write ACTION into the row below RuleTable, above the column",
            "t.drl.csv, cell A2: the table has no rule;"
                + " write the first one five rows below RuleTable");
  }

  @Test
  void shouldRefuseAFileThatIsNoXlsx() {
    with("t.drl.xlsx", "RuleSet,acme")
        .tells(
            "t.drl.xlsx: it is no xlsx file;"
                + " keep only the sheets with rules and save it as xlsx");
  }

  @Test
  void shouldRefuseOtherSpreadsheets() {
    with("t.drl.xls", "x")
        .with("u.drl.ods", "x")
        .tells(
            "t.drl.xls: tables of this format are not read; save it as .drl.xlsx or .drl.csv",
            "u.drl.ods: tables of this format are not read; save it as .drl.xlsx or .drl.csv");
  }
}
