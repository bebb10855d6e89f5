package io.deliverygate.evidence.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.StatedNumber;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.io.StringPool;
import java.io.CharConversionException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a JSON report, from value to value. What nobody asks for costs no memory, and depth
 * and the length of what is asked for are limited. Every method throws {@link UnreadableReport},
 * with the line, where the file is cut short, malformed or has a value of another type.
 */
public final class JsonPass implements AutoCloseable {

  private static final int DEEPEST = 100;
  private static final int LONGEST_TEXT = 1_000_000;
  private static final int LONGEST_NAME = 10_000;

  /** Characters of the names of fields that are kept at a time, to find one that comes twice. */
  private static final int MOST_NAMES = 10_000_000;

  /** What a name costs besides its characters. */
  private static final int NAME = 100;

  /** What the parser says of its source, which is of no use to anybody. */
  private static final Pattern SOURCE = Pattern.compile("\\[Source: .*?; (line: \\d+)[^\\]]*\\]");

  /** The parser keeps no names of fields: a file could have any number of them. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(LONGEST_NAME)
                  .maxNumberLength(StatedNumber.LONGEST)
                  .build())
          .build();

  private final JsonParser parser;
  private final String fix;
  private final StringPool texts = new StringPool();
  private long moves;
  private int names = MOST_NAMES;

  private JsonPass(JsonParser parser, String fix) {
    this.parser = parser;
    this.fix = fix;
  }

  /** Opens a report and goes to its first value. */
  public static JsonPass open(Report report, String fix) throws UnreadableReport, IOException {
    JsonPass pass = new JsonPass(FACTORY.createParser(report.open()), fix);
    try {
      if (pass.advance() == null) {
        throw new UnreadableReport(0, "the file is empty", fix);
      }
      return pass;
    } catch (UnreadableReport | IOException | RuntimeException e) {
      pass.close();
      throw e;
    }
  }

  /** What is done with each field of an object; it takes the value, or leaves it. */
  @FunctionalInterface
  public interface Field {
    void value(String name) throws UnreadableReport, IOException;
  }

  /** What is done with each element of an array; it takes the element, or leaves it. */
  @FunctionalInterface
  public interface Element {
    void value() throws UnreadableReport, IOException;
  }

  /** Passes over the object that stands here; null counts as one without fields. */
  public void object(Field field) throws UnreadableReport, IOException {
    if (isNull()) {
      return;
    }
    demand(parser.currentToken() == JsonToken.START_OBJECT, "an object");
    Set<String> seen = new HashSet<>();
    int before = names;
    while (advance() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      demandNew(name, seen);
      advance();
      long start = moves;
      field.value(name);
      leave(start);
    }
    names = before;
  }

  /** Of two fields of one name nobody can say which is meant. */
  private void demandNew(String name, Set<String> seen) throws UnreadableReport {
    if (!seen.add(name)) {
      throw bad("one object has the field '" + name + "' twice");
    }
    names -= NAME + name.length();
    if (names < 0) {
      throw bad("an object has too many fields");
    }
  }

  /** Passes over the array that stands here; null counts as an empty one. */
  public void array(Element element) throws UnreadableReport, IOException {
    if (isNull()) {
      return;
    }
    demand(parser.currentToken() == JsonToken.START_ARRAY, "an array");
    while (advance() != JsonToken.END_ARRAY) {
      long before = moves;
      element.value();
      leave(before);
    }
  }

  /** Skips the value if it was not taken. */
  private void leave(long before) throws UnreadableReport, IOException {
    if (moves == before && parser.currentToken().isStructStart()) {
      try {
        parser.skipChildren();
      } catch (JsonProcessingException e) {
        throw malformed(e);
      }
    }
  }

  /** Refuses what stands behind the value that was read. */
  public void end() throws UnreadableReport, IOException {
    demand(advance() == null, "the end of the file");
  }

  /** Whether an array stands here. */
  public boolean isArray() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  /** Whether null stands here. */
  public boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  /** Whether nothing is said here: null, or a text of blanks. */
  public boolean isBlank() throws UnreadableReport, IOException {
    return isNull() || (parser.currentToken() == JsonToken.VALUE_STRING && text().isBlank());
  }

  /** The text that stands here; empty for null. */
  public String text() throws UnreadableReport, IOException {
    demand(isNull() || parser.currentToken() == JsonToken.VALUE_STRING, "a text");
    try {
      return isNull() ? "" : texts.of(parser.getText());
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  /** Whether true stands here, not false. */
  public boolean isTrue() throws UnreadableReport {
    demand(parser.currentToken().isBoolean(), "true or false");
    return parser.currentToken() == JsonToken.VALUE_TRUE;
  }

  /** The whole number from -1 to {@link Integer#MAX_VALUE} that stands here. */
  public int number() throws UnreadableReport, IOException {
    BigDecimal number = decimal();
    boolean fits =
        number.compareTo(BigDecimal.ONE.negate()) >= 0
            && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
            && number.stripTrailingZeros().scale() <= 0;
    demand(fits, "a whole number from -1 to " + Integer.MAX_VALUE);
    return number.intValue();
  }

  /** The number that stands here. */
  public BigDecimal decimal() throws UnreadableReport, IOException {
    demand(parser.currentToken().isNumeric(), "a number");
    return ifNumber().orElseThrow();
  }

  /** The number that stands here, also where it is written as text. */
  public Optional<BigDecimal> ifNumber() throws UnreadableReport, IOException {
    boolean numeric = parser.currentToken().isNumeric();
    if (!numeric && parser.currentToken() != JsonToken.VALUE_STRING) {
      return Optional.empty();
    }
    try {
      Optional<BigDecimal> number = StatedNumber.of(parser.getText());
      if (numeric && number.isEmpty()) {
        throw bad("the number " + parser.getText() + " is beyond all measure");
      }
      return number;
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  private void demand(boolean holds, String expected) throws UnreadableReport {
    if (!holds) {
      throw bad(expected + " is expected here");
    }
  }

  /** A complaint about what stands here. */
  public UnreadableReport bad(String reason) {
    return bad(reason, fix);
  }

  /** A complaint about what stands here, with a fix of its own. */
  public UnreadableReport bad(String reason, String fix) {
    return new UnreadableReport(parser.currentTokenLocation().getLineNr(), reason, fix);
  }

  private @Nullable JsonToken advance() throws UnreadableReport, IOException {
    moves++;
    try {
      return parser.nextToken();
    } catch (JsonProcessingException e) {
      throw malformed(e);
    } catch (CharConversionException e) {
      throw bad("cannot be parsed: " + e.getMessage());
    }
  }

  private UnreadableReport malformed(JsonProcessingException e) {
    String start = isCutShort(e) ? "the file is cut short: " : "cannot be parsed: ";
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    return new UnreadableReport(line, start + reason(e), fix);
  }

  private static String reason(JsonProcessingException e) {
    return SOURCE.matcher(e.getOriginalMessage()).replaceAll("$1");
  }

  /** While it skips, the parser says so in words only. */
  private static boolean isCutShort(JsonProcessingException e) {
    return e instanceof JsonEOFException
        || e.getOriginalMessage().startsWith("Unexpected end-of-input");
  }

  /** Closes the file. */
  @Override
  public void close() throws IOException {
    parser.close();
  }
}
