package io.deliverygate.fact;

import java.util.List;

/**
 * Something that one team needs of another.
 *
 * @param line where the record begins in its file
 */
@Section(key = "dependencies", area = EvidenceKind.FLOW, value = "The dependency tracker.")
public record Dependency(
    @Key(value = "name of the dependency", required = true) String id,
    @Key(value = "what is needed", required = true, says = Says.TITLE) String title,
    @Key("team that needs it") String fromTeam,
    @Key("team that gives it, inside or outside") String toTeam,
    @Key("which of the two is no team of this product, as from-team or to-team names it")
        List<String> outside,
    @Key(value = "who sees to it", says = Says.PERSON) String owner,
    @Key("when it is needed") Day due,
    @Key(value = "when it was there", past = true) Day resolved,
    @Key(value = "story that waits for it", refers = Story.class) String story,
    @Key("version that cannot go live without it; none where it says none") String release,
    int line,
    String source)
    implements Declared {
  public Dependency {
    outside = List.copyOf(outside);
  }
}
