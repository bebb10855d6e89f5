package io.deliverygate.fact;

/**
 * Something that stops work.
 *
 * @param line where the record begins in its file
 */
@Section(key = "blockers", area = EvidenceKind.FLOW, value = "What stops work.")
public record Blocker(
    @Key(value = "name of the blocker", required = true) String id,
    @Key(value = "what stops the work", required = true, says = Says.TITLE) String title,
    @Key(value = "since when", required = true, past = true) Day since,
    @Key(value = "when it was gone", past = true, notBefore = "since") Day resolved,
    @Key(value = "story that it stops", refers = Story.class) String story,
    int line,
    String source)
    implements Declared {}
