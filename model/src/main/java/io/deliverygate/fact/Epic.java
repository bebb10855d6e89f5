package io.deliverygate.fact;

import java.util.List;

/**
 * An epic: a body of work that is cut into stories.
 *
 * @param line where the record begins in its file
 */
@Section(key = "epics", area = EvidenceKind.BACKLOG, value = "Epics.")
public record Epic(
    @Key(value = "name of the epic for others to refer to", required = true) String id,
    @Key(value = "what it is, in a few words", required = true, says = Says.TITLE) String title,
    @Key(value = "how it brings the product goal nearer", says = Says.STATEMENT)
        String contribution,
    @Key("the measure that it moves, as a milestone, hypothesis or success metric calls it")
        String moves,
    @Key(value = "milestone that it belongs to", refers = Milestone.class) String milestone,
    @Key(value = "conditions under which it is accepted", says = Says.STATEMENT)
        List<String> acceptance,
    @Key(value = "its business value", says = Says.STATEMENT) String value,
    @Key(value = "its estimated effort, in points", min = 0) Amount effort,
    @Key("its risks, as the risk register calls them") List<String> risks,
    @Key("whether it was looked for risks and none were found") boolean riskFree,
    @Key("which architect says that it can be built, and when") Signature feasible,
    @Key("which architect accepted what was built for it, and when") Signature builtWell,
    int line,
    String source)
    implements Declared {
  public Epic {
    acceptance = List.copyOf(acceptance);
    risks = List.copyOf(risks);
  }
}
