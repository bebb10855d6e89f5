package io.deliverygate.fact;

/**
 * One acceptance criterion of a story.
 *
 * @param story story that it belongs to
 * @param line where the record begins in its file
 */
@Section(key = "criteria", in = Story.class, value = "Acceptance criteria.")
public record AcceptanceCriterion(
    String story,
    @Key(value = "its name within the story, such as AC-1", required = true) String id,
    @Key(value = "the situation: given ...", says = Says.TITLE) String given,
    @Key(value = "what happens: when ...", name = "when", says = Says.TITLE) String trigger,
    @Key(value = "what can be seen then: then ...", name = "then", says = Says.TITLE)
        String outcome,
    @Key(value = "when it was written", past = true, claim = true) Day since,
    int line,
    String source)
    implements Declared {
  /** As tests name it: story, slash, criterion. */
  public String path() {
    return story + "/" + id;
  }

  /** All its words. */
  public String text() {
    return String.join(" ", given, trigger, outcome);
  }
}
