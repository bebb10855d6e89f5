package io.deliverygate.rules.golive;

/** An approval by who has the role and surely is not the author of the release. */
public record IndependentApproval(String role, String by) {}
