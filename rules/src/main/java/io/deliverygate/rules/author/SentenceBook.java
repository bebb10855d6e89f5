package io.deliverygate.rules.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.drl.parser.lang.dsl.AbstractDSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLMapping;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultDSLMapping;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.kie.internal.builder.KnowledgeBuilderResult;

/** The sentences that rules may be written in: a gate's own first, then those that we ship. */
final class SentenceBook {

  /** Stands for a line break within what a sentence becomes. */
  static final char BREAK = '\uF8FE';

  /** Stands before a condition that a sentence beginning with a dash adds to the one above. */
  static final char ADDED = '\uF8FF';

  private static final String SHIPPED = "/io/deliverygate/rules/sentences.dsl";

  private final List<DSLMappingEntry> entries = new ArrayList<>();

  private SentenceBook() {}

  /** The shipped sentences with those of the {@code *.dsl} among the files. */
  static SentenceBook of(Map<String, byte[]> files, Problems problems) {
    SentenceBook book = new SentenceBook();
    files.forEach(
        (file, content) -> {
          if (file.endsWith(".dsl")) {
            SourceText.of(file, content, problems).ifPresent(t -> book.add(file, t, problems));
          }
        });
    Problems none = new Problems();
    book.add("sentences.dsl", shippedText(), none);
    if (!none.none()) {
      throw new IllegalStateException(none.all().toString());
    }
    return book;
  }

  /** The shipped sentences as text. */
  static String shippedText() {
    try (InputStream in = SentenceBook.class.getResourceAsStream(SHIPPED)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String file, String text, Problems problems) {
    if (!SentenceLines.areWell(file, text, problems)) {
      return;
    }
    DSLTokenizedMappingFile mappings = new DSLTokenizedMappingFile();
    try {
      mappings.parseAndLoad(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (KnowledgeBuilderResult error : mappings.getErrors()) {
      int line = error.getLines().length > 0 ? error.getLines()[0] : 0;
      problems.add(
          new Place(file, Math.max(0, line)),
          "this is no sentence: " + error.getMessage(),
          "write [when]sentence=condition or [then]sentence=consequence");
    }
    mappings.getMapping().getEntries().forEach(entry -> entries.add(marked(entry)));
  }

  private static DSLMappingEntry marked(DSLMappingEntry entry) {
    String value = entry.getValuePattern().replace('\n', BREAK);
    boolean adds = entry.getMappingKey().strip().startsWith("-");
    ((AbstractDSLMappingEntry) entry).setValuePattern(adds ? ADDED + value : value);
    return entry;
  }

  /** A fresh expander; one keeps what went wrong, so each piece of text gets its own. */
  DefaultExpander expander() {
    DSLMapping mapping = new DefaultDSLMapping();
    mapping.addEntries(entries);
    DefaultExpander expander = new DefaultExpander();
    expander.addDSLMapping(mapping);
    return expander;
  }

  /** The sentences that may stand under {@code when} or under {@code then}. */
  List<DSLMappingEntry> entries(DSLMappingEntry.Section section) {
    return entries.stream()
        .filter(entry -> entry.getSection() == section || entry.getSection() == DSLMappingEntry.ANY)
        .toList();
  }
}
