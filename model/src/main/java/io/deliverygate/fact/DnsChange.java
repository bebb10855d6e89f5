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
    @Key(value = "who reviewed it, and when", past = true) Signature reviewed,
    @Key(value = "who saw that it works, and when", past = true) Signature verified,
    int line,
    String source)
    implements Declared {}
