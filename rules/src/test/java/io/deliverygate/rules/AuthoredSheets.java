package io.deliverygate.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Example sheets with mistakes put in. */
final class AuthoredSheets {

  private AuthoredSheets() {}

  /** An example with part of the text of one cell replaced. */
  static byte[] withText(String example, String cell, String part, String other) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = AuthoredSheets.class.getResourceAsStream("author/" + example);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      CellAddress at = new CellAddress(cell);
      XSSFCell changed = workbook.getSheetAt(0).getRow(at.getRow()).getCell(at.getColumn());
      changed.setCellValue(changed.getStringCellValue().replace(part, other));
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
