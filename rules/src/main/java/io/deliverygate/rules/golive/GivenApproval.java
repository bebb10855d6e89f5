package io.deliverygate.rules.golive;

/** An approval of exactly this version and revision, in a role that has to approve. */
public record GivenApproval(String role, String by) {}
