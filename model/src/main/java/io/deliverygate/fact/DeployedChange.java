package io.deliverygate.fact;

import java.time.Instant;

/**
 * A change that a deployment brought to an environment for the first time.
 *
 * @param deployment the deployment
 * @param line where the record begins in its file
 */
@Section(
    key = "changes",
    in = Deployment.class,
    value = "Changes that a deployment brought, where git cannot tell.")
public record DeployedChange(
    String deployment,
    @Key(value = "the commit", required = true) String commit,
    @Key(value = "when it was committed, with a zone", required = true, past = true)
        Instant committed,
    int line,
    String source)
    implements Declared {}
