package io.deliverygate.rules.golive;

/** An approval of this version and revision by who is known to have the role. */
public record EntitledApproval(String role, String by) {}
