package io.deliverygate.rules.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The example table in its forms: csv written by hand, xlsx made of it, xlsx saved again. */
final class ExampleTables {

  static final String CSV = "risks.drl.csv";
  static final String XLSX = "risks.drl.xlsx";

  /** What LibreOffice made of {@link #XLSX}: opened and saved as xlsx, unchanged. */
  static final String SAVED = "risks-saved.drl.xlsx";

  private static final Path FOLDER = Path.of("src/test/resources/io/deliverygate/rules/author");

  private ExampleTables() {}

  static byte[] read(String name) {
    try (InputStream in = ExampleTables.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the xlsx anew from the csv. Afterwards open it in LibreOffice and save it as {@link
   * #SAVED}: {@code soffice --headless --convert-to xlsx --outdir saved risks.drl.xlsx}.
   */
  public static void main(String[] args) throws IOException {
    String csv = new String(read(CSV), StandardCharsets.UTF_8);
    Grid grid = CsvGrid.read(CSV, csv, new Problems());
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(FOLDER.resolve(XLSX))) {
      XSSFSheet sheet = workbook.createSheet("Rules");
      CellStyle percent = workbook.createCellStyle();
      percent.setDataFormat(workbook.createDataFormat().getFormat("0"));
      grid.cells().forEach(cell -> write(sheet, cell, percent));
      sheet.addMergedRegion(CellRangeAddress.valueOf("B14:C14"));
      workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("For people only.");
      workbook.write(out);
    }
  }

  private static void write(XSSFSheet sheet, Grid.Cell cell, CellStyle rounded) {
    if (cell.mergedFrom() != Grid.Cell.ALONE && cell.mergedFrom() != cell.column()) {
      return;
    }
    Cell written = row(sheet, cell.row()).createCell(cell.column());
    String text = cell.text();
    if (text.matches("\\d+(\\.\\d+)?")) {
      written.setCellValue(Double.parseDouble(text));
      written.setCellStyle(rounded);
    } else if (text.equals("false")) {
      written.setCellValue(false);
    } else {
      written.setCellValue(text);
    }
  }

  private static org.apache.poi.ss.usermodel.Row row(XSSFSheet sheet, int index) {
    return sheet.getRow(index) == null ? sheet.createRow(index) : sheet.getRow(index);
  }
}
