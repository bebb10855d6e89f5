package io.deliverygate.rules.author;

import io.deliverygate.rules.author.Grid.Cell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Reads the sheets of an xlsx file that hold rules; the only class that needs Apache POI. Numbers
 * come as the file holds them, not as the sheet shows them; of formulas the value counts that the
 * spreadsheet program saved. Nothing is calculated, no link followed and no macro run.
 */
final class XlsxGrids {

  private static final int MOST_CELLS = 50_000;
  private static final MathContext SPREADSHEET_DIGITS = new MathContext(15);

  private final String file;
  private final Problems problems;

  private XlsxGrids(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The sheets with a cell that begins with RuleSet or RuleTable, in their order. */
  static List<Grid> read(String file, byte[] content, Problems problems) {
    if (!XlsxLimits.keeps(file, content, problems)) {
      return List.of();
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      return new XlsxGrids(file, problems).grids(workbook);
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | IllegalArgumentException
        | IllegalStateException e) {
      problems.add(
          file,
          "it cannot be read as xlsx: " + e.getMessage(),
          "open it in a spreadsheet program and save it as xlsx again");
      return List.of();
    }
  }

  private List<Grid> grids(XSSFWorkbook workbook) {
    List<Grid> grids = new ArrayList<>();
    workbook.sheetIterator().forEachRemaining(sheet -> grids.add(grid(sheet)));
    List<Grid> withRules = grids.stream().filter(TableLayout::holdsRules).toList();
    return withRules.isEmpty() ? grids.stream().limit(1).toList() : withRules;
  }

  private Grid grid(Sheet sheet) {
    Map<Position, Cell> cells = new TreeMap<>();
    for (Row row : sheet) {
      for (org.apache.poi.ss.usermodel.Cell cell : row) {
        text(sheet, cell).ifPresent(text -> put(cells, cell(cell, text)));
        if (cells.size() > MOST_CELLS) {
          problems.add(
              file + ", sheet " + sheet.getSheetName(),
              "it has more than " + MOST_CELLS + " cells",
              "split it into several files");
          return new Grid(file, sheet.getSheetName(), List.of());
        }
      }
    }
    sheet.getMergedRegions().forEach(area -> merge(cells, area));
    return new Grid(file, sheet.getSheetName(), List.copyOf(cells.values()));
  }

  private static Cell cell(org.apache.poi.ss.usermodel.Cell cell, String text) {
    return new Cell(cell.getRowIndex(), cell.getColumnIndex(), text, Cell.ALONE);
  }

  private static void put(Map<Position, Cell> cells, Cell cell) {
    cells.put(new Position(cell.row(), cell.column()), cell);
  }

  private static void merge(Map<Position, Cell> cells, CellRangeAddress area) {
    Cell first = cells.get(new Position(area.getFirstRow(), area.getFirstColumn()));
    if (first == null || area.getNumberOfCells() > MOST_CELLS) {
      return;
    }
    area.forEach(
        at ->
            put(cells, new Cell(at.getRow(), at.getColumn(), first.text(), area.getFirstColumn())));
  }

  private Optional<String> text(Sheet sheet, org.apache.poi.ss.usermodel.Cell cell) {
    String place = file + ", sheet " + sheet.getSheetName() + ", cell " + cell.getAddress();
    boolean formula = cell.getCellType() == CellType.FORMULA;
    if (formula && cell.getCellFormula().contains("[")) {
      problems.add(place, "its formula looks into another file", "write the value itself");
    }
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    if (type == CellType.ERROR) {
      problems.add(place, "it holds an error instead of a value", "write the value itself");
    }
    return Optional.of(content(cell, type)).filter(text -> !text.isBlank());
  }

  private static String content(org.apache.poi.ss.usermodel.Cell cell, CellType type) {
    return switch (type) {
      case STRING -> cell.getRichStringCellValue().getString();
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? day(cell) : number(cell);
      default -> "";
    };
  }

  private static String day(org.apache.poi.ss.usermodel.Cell cell) {
    var at = cell.getLocalDateTimeCellValue();
    boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
    return midnight ? at.toLocalDate().toString() : at.toString();
  }

  private static String number(org.apache.poi.ss.usermodel.Cell cell) {
    BigDecimal exact = BigDecimal.valueOf(cell.getNumericCellValue()).round(SPREADSHEET_DIGITS);
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  private record Position(int row, int column) implements Comparable<Position> {
    private static final Comparator<Position> ORDER =
        Comparator.comparingInt(Position::row).thenComparingInt(Position::column);

    @Override
    public int compareTo(Position other) {
      return ORDER.compare(this, other);
    }
  }
}
