package io.deliverygate.fact;

/**
 * That somebody integrated a change into the main branch.
 *
 * @param commit the commit on the main branch
 * @param on the day in the committer's own zone
 * @param email the author's e-mail address, in lower case
 */
public record Integration(String commit, Day on, String email, String source) implements Fact {}
