package io.deliverygate.fact;

import java.util.List;

/**
 * A milestone of the roadmap.
 *
 * @param line where the record begins in its file
 */
@Section(key = "milestones", area = EvidenceKind.PRODUCT, value = "The roadmap.")
public record Milestone(
    @Key(value = "name of the milestone for others to refer to", required = true) String id,
    @Key(value = "what it is, in a few words", says = Says.TITLE) String title,
    @Key(value = "what is reached by then", says = Says.STATEMENT) String objective,
    @Key(value = "the figure that shows whether it was reached", says = Says.TITLE) String measure,
    @Key("the value of that figure that counts as reached") String target,
    @Key(value = "when it is due", required = true) Day due,
    @Key(value = "epics that belong to it", refers = Epic.class) List<String> epics,
    int line,
    String source)
    implements Declared {
  public Milestone {
    epics = List.copyOf(epics);
  }
}
