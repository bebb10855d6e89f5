package io.deliverygate.rules.author;

/** The kinds of file in which rules are written, told by the end of their names. */
enum RuleForm {
  DRL,
  SENTENCES,
  CSV,
  XLSX,
  /** A spreadsheet that says it holds rules and that we do not read. */
  OTHER_SPREADSHEET,
  /** No rules. */
  OTHER;

  static RuleForm of(String file) {
    if (file.endsWith(".drl")) {
      return DRL;
    } else if (file.endsWith(".dslr")) {
      return SENTENCES;
    } else if (file.endsWith(".drl.csv")) {
      return CSV;
    } else if (file.endsWith(".drl.xlsx")) {
      return XLSX;
    }
    return file.matches(".*\\.drl\\.(xls|xlsm|xlsb|ods|tsv)") ? OTHER_SPREADSHEET : OTHER;
  }
}
