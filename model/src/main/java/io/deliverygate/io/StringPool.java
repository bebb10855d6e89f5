package io.deliverygate.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps one copy of texts that come again and again, such as paths and module names in a million
 * facts; what is too long or too many is passed through.
 */
public final class StringPool {

  private static final int LONGEST = 200;
  private static final int MOST = 100_000;

  private final Map<String, String> known = new HashMap<>();

  /** An equal text, the first one seen where possible. */
  public String of(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    String first = known.get(text);
    if (first != null) {
      return first;
    }
    if (known.size() < MOST) {
      known.put(text, text);
    }
    return text;
  }

  /** Uses the {@link StringPool} that a reader carries as attribute, if any. */
  static final class Deserializer extends StringDeserializer {

    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
      String text = super.deserialize(in, context);
      Object shared = context.getAttribute(StringPool.class);
      return shared instanceof StringPool texts && text != null ? texts.of(text) : text;
    }
  }
}
