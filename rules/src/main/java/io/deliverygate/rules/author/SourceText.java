package io.deliverygate.rules.author;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of an author's file: UTF-8 with or without a byte order mark, lines ended by \n. */
final class SourceText {

  /** Characters of Unicode's private use area, from here on, mark places inside this package. */
  static final char FIRST_MARK = '\uE000';

  static final char LAST_MARK = '\uF8FF';

  private static final int LARGEST = 1 << 20;

  private SourceText() {}

  /** The text; where it cannot be read, nothing and a problem. */
  static Optional<String> of(String file, byte[] bytes, Problems problems) {
    if (bytes.length > LARGEST) {
      problems.add(file, "it is larger than 1 MiB", "split it into several files");
      return Optional.empty();
    }
    try {
      return Optional.of(checked(file, decoded(bytes), problems));
    } catch (CharacterCodingException e) {
      problems.add(file, "it is not encoded in UTF-8", "save it as UTF-8");
      return Optional.empty();
    }
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return unmarked.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String checked(String file, String text, Problems problems) {
    text.chars()
        .filter(SourceText::isMark)
        .findFirst()
        .ifPresent(
            mark ->
                problems.add(
                    new Place(file, line(text, text.indexOf(mark))),
                    "the character U+%04X is for private use".formatted(mark),
                    "delete it or use another one"));
    return text;
  }

  static boolean isMark(int character) {
    return character >= FIRST_MARK && character <= LAST_MARK;
  }

  private static int line(String text, int index) {
    return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
  }
}
