package io.deliverygate.rules.golive;

/** An approval by who has the role and may be the author of the release: nobody knows. */
public record DoubtfulApproval(String role, String by) {}
