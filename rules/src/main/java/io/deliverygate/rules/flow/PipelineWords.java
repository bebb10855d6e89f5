package io.deliverygate.rules.flow;

import io.deliverygate.fact.TableRow;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the names of what a pipeline does show that it has a stage. */
public final class PipelineWords {

  /** Between words, and between the parts of names such as deployToLive. */
  private static final Pattern BETWEEN =
      Pattern.compile("[^\\p{L}\\p{M}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private PipelineWords() {}

  /**
   * Whether one of the names has a word that begins as the stage does, or as a word that stands for
   * it.
   *
   * @param rows which words stand for which stage
   */
  public static boolean show(Collection<String> names, String stage, Collection<TableRow> rows) {
    List<String> beginnings =
        Stream.concat(
                Stream.of(stage),
                rows.stream()
                    .filter(row -> row.text("stage").equalsIgnoreCase(stage))
                    .flatMap(row -> row.list("words").stream()))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    return names.stream()
        .flatMap(BETWEEN::splitAsStream)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(word -> beginnings.stream().anyMatch(word::startsWith));
  }
}
