package io.deliverygate.fact;

/**
 * The team of teams that delivers the product, and who leads it.
 *
 * @param line where the record begins in its file
 */
@Section(key = "flow-team", area = EvidenceKind.FLOW, single = true, value = "The team of teams.")
public record FlowTeam(
    @Key("what it is called") String name,
    @Key("who decides what the product does") String chiefProductOwner,
    @Key("who sees to the way of working of all") String chiefScrumMaster,
    @Key("who shapes how it is built") String architect,
    int line,
    String source)
    implements Declared {}
