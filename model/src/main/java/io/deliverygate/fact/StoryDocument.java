package io.deliverygate.fact;

import java.util.Locale;

/**
 * A document that a story asks for.
 *
 * @param story story that asks for it
 * @param line where the record begins in its file
 */
@Section(key = "documentation", in = Story.class, value = "Documents that the story asks for.")
public record StoryDocument(
    String story,
    @Key(value = "what it is for", required = true) DocumentKind kind,
    @Key(value = "when it was brought up to date", past = true) Day updated,
    @Key(value = "where it is", says = Says.PLACE) String link,
    int line,
    String source)
    implements Declared {

  /** Its kind and, where that is known, its place. */
  public String words() {
    return (kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + link).strip();
  }
}
