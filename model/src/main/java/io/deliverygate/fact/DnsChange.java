package io.deliverygate.fact;

/**
 * One change of a name in the network.
 *
 * @param line where the record begins in its file
 */
@Section(key = "changes", in = DnsPlan.class, value = "The changes.")
public record DnsChange(
    @Key(value = "the name", required = true) String name,
    @Key(value = "what changes", required = true) String change,
    @Key("type of the record, such as A, AAAA, CNAME or TXT") String type,
    @Key(value = "the value before; none for a new record", name = "from") String before,
    @Key(value = "the value after; none for a record that goes", name = "to") String after,
    @Key(value = "who made the change, and when", past = true) Signature made,
    @Key(value = "who reviewed it, and when", past = true) Signature reviewed,
    @Key(value = "who saw that it works, and when", past = true) Signature verified,
    int line,
    String source)
    implements Declared {}
