package io.deliverygate.fact;

/**
 * A sprint of all teams.
 *
 * @param line where the record begins in its file
 */
@Section(key = "sprints", area = EvidenceKind.FLOW, value = "The sprints.")
public record Sprint(
    @Key(value = "name of the sprint for others to refer to", required = true) String id,
    @Key(value = "first day", name = "start", required = true) Day firstDay,
    @Key(value = "last day", name = "end", required = true, notBefore = "firstDay") Day lastDay,
    @Key(value = "what all teams together can do in it, in points", min = 0) Amount capacity,
    @Key(value = "the one goal of all teams", says = Says.STATEMENT) String goal,
    int line,
    String source)
    implements Declared {}
