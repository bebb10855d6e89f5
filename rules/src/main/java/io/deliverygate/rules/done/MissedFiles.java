package io.deliverygate.rules.done;

import io.deliverygate.fact.NewCode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Files with new lines that no test runs, those with most of them first.
 *
 * @param files at least one such line each
 */
public record MissedFiles(List<NewCode> files) {

  private static final int SHOWN = 3;
  private static final Comparator<NewCode> MOST_FIRST =
      Comparator.comparingLong(NewCode::linesMissed).reversed().thenComparing(NewCode::file);

  /**
   * @param code facts of type {@link NewCode}
   */
  public static MissedFiles of(Collection<?> code) {
    return new MissedFiles(
        code.stream()
            .map(NewCode.class::cast)
            .filter(file -> file.linesMissed() > 0)
            .sorted(MOST_FIRST)
            .toList());
  }

  /** The first few with their numbers of lines, as the end of a sentence. */
  public String words() {
    String shown =
        files.stream()
            .limit(SHOWN)
            .map(file -> file.linesMissed() + " in " + file.file())
            .collect(Collectors.joining(", "));
    int more = files.size() - SHOWN;
    return more > 0 ? "%s and more in other files (%d)".formatted(shown, more) : shown;
  }
}
