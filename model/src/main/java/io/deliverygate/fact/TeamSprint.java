package io.deliverygate.fact;

/**
 * The sprint of one team, where it is recorded.
 *
 * @param sprint sprint of all teams
 * @param line where the record begins in its file
 */
@Section(key = "teams", in = Sprint.class, value = "Teams whose own sprint is recorded.")
public record TeamSprint(
    String sprint,
    @Key(value = "the team", refers = Team.class, required = true) String team,
    @Key(value = "first day", name = "start", required = true) Day firstDay,
    @Key(value = "last day", name = "end", required = true, notBefore = "firstDay") Day lastDay,
    int line,
    String source)
    implements Declared {}
