package io.deliverygate.rules.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.rules.pack.RuleProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Decision tables in both forms. */
class DecisionTableTest {

  private static AuthoredRules rules(String file, byte[] content) {
    return AuthoredRules.of("acme", Map.of(file, content));
  }

  private static String onlyDrl(AuthoredRules rules) {
    assertThat(rules.problems()).isEmpty();
    assertThat(rules.drl()).hasSize(1);
    return rules.drl().values().iterator().next();
  }

  @Test
  void shouldMakeTheSameRulesOfCsvAndXlsxAndWhatLibreOfficeSaved() {
    String ofCsv = onlyDrl(rules("t.drl.csv", ExampleTables.read(ExampleTables.CSV)));

    assertThat(onlyDrl(rules("t.drl.xlsx", ExampleTables.read(ExampleTables.XLSX))))
        .isEqualTo(ofCsv);
    assertThat(onlyDrl(rules("t.drl.xlsx", ExampleTables.read(ExampleTables.SAVED))))
        .isEqualTo(ofCsv);
  }

  @Test
  void shouldGiveEveryRowTheIdAndTheFirstTheCard() {
    String drl = onlyDrl(rules("t.drl.csv", ExampleTables.read(ExampleTables.CSV)));

    assertThat(drl)
        .contains(
            """
            rule "Open risks by form of the MVP_17"
                @id("ACME-07")
                @title("Open risks are small enough for the form of the MVP")
                @severity("BLOCK")
                @requires("flow, product")
                @subject("each open risk")
                @source("Acme")
                @remedy("bring the risk's likelihood or impact down, or close it")
            when
                Mvp(
                    form == MvpForm.TESTABLE_APPLICATION)
                $risk : Risk(
                    closed.known == false,
                    likelihood.above(new BigDecimal("1")))
            """,
            """
            rule "Open risks by form of the MVP_18"
                @id("ACME-07")
            when
            """,
            """
            query "ACME-07 subjects"
                Risk(closed.known == false)
            end
            """);
  }

  @Test
  void shouldKnowTheCellOfEveryLine() {
    AuthoredRules rules = rules("t.drl.xlsx", ExampleTables.read(ExampleTables.SAVED));

    assertThat(placeOf(rules, "ACME-07\")")).isEqualTo("t.drl.xlsx, sheet Rules, cell B3");
    assertThat(placeOf(rules, "form == MvpForm.CONCIERGE"))
        .isEqualTo("t.drl.xlsx, sheet Rules, cell A18 (its code: A15)");
    assertThat(placeOf(rules, "$risk : Risk(")).isEqualTo("t.drl.xlsx, sheet Rules, cell B14");
    assertThat(placeOf(rules, "nothing works yet"))
        .isEqualTo("t.drl.xlsx, sheet Rules, cell E19 (its code: E15)");
    assertThat(rules.place("t.drl.xlsx.drl", 0)).isEqualTo("t.drl.xlsx, sheet Rules");
    assertThat(rules.origin("t.drl.xlsx.drl")).isEqualTo("t.drl.xlsx, sheet Rules");
  }

  private static String placeOf(AuthoredRules rules, String code) {
    Map.Entry<String, String> file = rules.drl().entrySet().iterator().next();
    int line = file.getValue().lines().takeWhile(text -> !text.contains(code)).toList().size() + 1;
    return rules.place(file.getKey(), line);
  }

  @Test
  void shouldTakeMetadataOutOfColumns() {
    String csv =
        """
        RuleSet,acme
        Queries,"query ""A-1 subjects""
            Story()
        end"
        RuleTable rows
        METADATA,METADATA,C,A,N
        ,,Story,,
        "id(""$param"")","title(""$param"")",id,"note(drools, ""$param"");",
        Id,Title,Story,Note,Name
        A-1,Noted,PAY-1,it is PAY-1,first
        A-1,,PAY-2,it is PAY-2,second
        """;

    assertThat(onlyDrl(rules("t.drl.csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
        .contains(
            """
            query "A-1 subjects"
                Story()
            end

            rule "first"
                @id("A-1")
                @title("Noted")
            when
                Story(
                    id == "PAY-1")
            then
                note(drools, "it is PAY-1");
            end

            rule "second"
                @id("A-1")
            when
            """);
  }

  @Test
  void shouldTakeTheSavedValueOfAFormulaAndNumbersAsTheyAre() {
    byte[] changed =
        changed(
            sheet -> {
              Cell score = sheet.getRow(16).getCell(3);
              score.setCellFormula("2.1*3");
              score.setCellValue(6.300000000000001);
              sheet.getRow(17).getCell(3).setCellValue(0.125);
            });

    assertThat(onlyDrl(rules("t.drl.xlsx", changed)))
        .contains("BigDecimal(\"6.3\")", "BigDecimal(\"0.125\")");
  }

  @Test
  void shouldRefuseLinksIntoOtherFilesAndErrors() {
    byte[] changed =
        changed(
            sheet -> {
              sheet.getRow(16).getCell(3).setCellErrorValue((byte) 0x17);
              Cell linked = sheet.getRow(17).getCell(3);
              sheet.getWorkbook().linkExternalWorkbook("other.xlsx", new XSSFWorkbook());
              linked.setCellFormula("[other.xlsx]Limits!A1");
            });

    assertThat(rules("t.drl.xlsx", changed).problems())
        .extracting(RuleProblem::text)
        .containsExactly(
            "t.drl.xlsx, sheet Rules, cell D17: it holds an error instead of a value;"
                + " write the value itself",
            "t.drl.xlsx, sheet Rules, cell D18: its formula looks into another file;"
                + " write the value itself");
  }

  @Test
  void shouldNotUnpackAnArchiveThatIsLargerThanATable() throws IOException {
    assertThat(rules("t.drl.xlsx", zip(1, 17 << 20)).problems())
        .extracting(RuleProblem::text)
        .containsExactly(
            "t.drl.xlsx: it unpacks to more than 16 MiB;"
                + " keep only the sheets with rules and save it as xlsx");
    assertThat(rules("t.drl.xlsx", zip(201, 1)).problems())
        .extracting(RuleProblem::text)
        .containsExactly(
            "t.drl.xlsx: it has more than 200 parts;"
                + " keep only the sheets with rules and save it as xlsx");
    assertThat(rules("t.drl.xlsx", new byte[(1 << 20) + 1]).problems())
        .extracting(RuleProblem::text)
        .containsExactly(
            "t.drl.xlsx: it is larger than 1 MiB;"
                + " keep only the sheets with rules and save it as xlsx");
  }

  @Test
  void shouldRefuseAnArchiveThatIsNoXlsx() throws IOException {
    assertThat(rules("t.drl.xlsx", zip(1, 10)).problems())
        .singleElement()
        .extracting(RuleProblem::text)
        .asString()
        .startsWith("t.drl.xlsx: it cannot be read as xlsx: ")
        .endsWith("; open it in a spreadsheet program and save it as xlsx again");
  }

  private static byte[] zip(int parts, int bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < parts; i++) {
        zip.putNextEntry(new ZipEntry("part" + i));
        zip.write(new byte[bytes]);
      }
    }
    return out.toByteArray();
  }

  private static byte[] changed(Consumer<XSSFSheet> change) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(ExampleTables.read(ExampleTables.XLSX)))) {
      change.accept(workbook.getSheetAt(0));
      workbook.write(out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
