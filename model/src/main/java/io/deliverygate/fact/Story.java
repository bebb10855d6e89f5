package io.deliverygate.fact;

import java.util.List;

/**
 * A story: something that a user will be able to do.
 *
 * @param line where the record begins in its file
 */
@Section(key = "stories", area = EvidenceKind.BACKLOG, value = "Stories.")
public record Story(
    @Key(value = "name of the story, as tests and commits write it", required = true) String id,
    @Key(value = "what it is, in a few words", required = true, says = Says.TITLE) String title,
    @Key("where it stands") StoryStatus status,
    @Key(value = "epic that it belongs to", refers = Epic.class) String epic,
    @Key(value = "who wants it: as a ...", says = Says.TITLE) String role,
    @Key(value = "what they want: I want ...", says = Says.TITLE) String want,
    @Key(value = "what they gain: so that ...", says = Says.TITLE) String benefit,
    @Key(value = "its estimate, in points", min = 0) Amount points,
    @Key("when and by whom it was estimated") Meeting estimated,
    @Key("when and by whom it was refined") Meeting refined,
    @Key(value = "its place in the backlog, 1 first", min = 1) Amount rank,
    @Key(value = "the data or research that the rank rests on", says = Says.STATEMENT)
        String rankReason,
    @Key(value = "where that data or research is written down", says = Says.PLACE) String rankData,
    @Key(value = "stories that must be finished before", refers = Story.class)
        List<String> dependsOn,
    @Key(value = "sprint that it is chosen for", refers = Sprint.class) String sprint,
    @Key(value = "team that does it", refers = Team.class) String team,
    @Key(value = "when work on it began", past = true) Day started,
    @Key(value = "when work on it ended", past = true, notBefore = "started") Day finished,
    @Key(value = "who accepted it, and when", past = true) Signature accepted,
    @Key("where the wish came from") StoryOrigin origin,
    int line,
    String source)
    implements Declared {
  public Story {
    dependsOn = List.copyOf(dependsOn);
  }

  /** Whether it is still to be done: neither done nor declined. */
  public boolean open() {
    return status.open();
  }
}
