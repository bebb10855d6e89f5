package io.deliverygate.fact;

/**
 * That somebody reviewed the change behind a story.
 *
 * @param story story that was changed for
 * @param line where the record begins in its file
 */
@Section(key = "reviews", in = Story.class, value = "Reviews of the change.")
public record Review(
    String story,
    @Key(value = "who wrote the change", required = true) String author,
    @Key(value = "who reviewed it", required = true) String reviewer,
    @Key(value = "when", past = true) Day on,
    int line,
    String source)
    implements Declared {

  /**
   * Whether both are known and surely two people, by what the record says alone; {@link
   * People#apart} also knows what policy and team records say of them.
   */
  public boolean independent() {
    return People.NOBODY.apart(author, reviewer);
  }
}
