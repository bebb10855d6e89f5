package io.deliverygate.rules.author;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Leads lines of DRL back to the author's own text. */
final class OriginalText {

  private static final Pattern ROW = Pattern.compile(", cell [A-Z]+(\\d+)");

  private final Map<String, byte[]> sources;

  OriginalText(Map<String, byte[]> sources) {
    this.sources = sources;
  }

  /**
   * What the author wrote.
   *
   * @param first the first line of the rule in the DRL, from 1
   * @param last the last one
   */
  AuthoredText of(PlacedDrl drl, int first, int last) {
    Place place = drl.place(first);
    Matcher row = ROW.matcher(place.where());
    return row.find()
        ? new AuthoredText(place.text(), cells(drl.origin(), Integer.parseInt(row.group(1)) - 1))
        : new AuthoredText(place.text(), lines(drl.origin(), place.line(), drl.place(last).line()));
  }

  private String lines(String file, int first, int last) {
    return text(file).stream()
        .flatMap(String::lines)
        .skip(Math.max(0, first - 1))
        .limit(Math.max(0, last - first + 1))
        .collect(Collectors.joining("\n"));
  }

  private Optional<String> text(String file) {
    return Optional.ofNullable(sources.get(file))
        .flatMap(content -> SourceText.of(file, content, new Problems()));
  }

  private String cells(String origin, int row) {
    return sources.keySet().stream()
        .filter(origin::startsWith)
        .flatMap(file -> grids(file).stream())
        .filter(grid -> grid.place().where().equals(origin))
        .map(grid -> TableRowText.of(grid, row))
        .findFirst()
        .orElse("");
  }

  private List<Grid> grids(String file) {
    Problems none = new Problems();
    return switch (RuleForm.of(file)) {
      case CSV -> text(file).map(text -> CsvGrid.read(file, text, none)).stream().toList();
      case XLSX -> XlsxGrids.read(file, sources.getOrDefault(file, new byte[0]), none);
      default -> List.of();
    };
  }
}
