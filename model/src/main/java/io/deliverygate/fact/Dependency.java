package io.deliverygate.fact;

/**
 * Something that one team needs of another.
 *
 * @param id name of the dependency
 * @param title what is needed
 * @param fromTeam team that needs it
 * @param toTeam team that gives it, inside or outside
 * @param owner who sees to it
 * @param due when it is needed
 * @param resolved when it was there
 * @param story story that waits for it
 * @param release version that cannot go live without it; none where it says none
 * @param line where the record begins in its file
 */
@Section(key = "dependencies", area = EvidenceKind.FLOW, value = "The dependency tracker.")
public record Dependency(
    @Key(value = "name of the dependency", required = true) String id,
    @Key(value = "what is needed", required = true) String title,
    @Key("team that needs it") String fromTeam,
    @Key("team that gives it, inside or outside") String toTeam,
    @Key("who sees to it") String owner,
    @Key("when it is needed") Day due,
    @Key(value = "when it was there", past = true) Day resolved,
    @Key(value = "story that waits for it", refers = Story.class) String story,
    @Key("version that cannot go live without it; none where it says none") String release,
    int line,
    String source)
    implements Declared {}
