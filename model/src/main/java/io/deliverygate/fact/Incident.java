package io.deliverygate.fact;

import java.time.Instant;

/**
 * Something that went wrong in operation.
 *
 * @param line where the record begins in its file
 */
@Section(key = "incidents", area = EvidenceKind.FLOW, value = "What went wrong in operation.")
public record Incident(
    @Key(value = "name of the incident", required = true) String id,
    @Key(value = "what went wrong", required = true, says = Says.TITLE) String title,
    @Key(value = "deployment that caused it, where one did", refers = Deployment.class)
        String deployment,
    @Key(value = "when it began, with a zone", required = true, past = true) Instant began,
    @Key(value = "when the service was back, with a zone", past = true, notBefore = "began")
        Moment restored,
    int line,
    String source)
    implements Declared {}
