package io.deliverygate.verdict;

/** What one rule came to. */
public enum RuleStatus {
  /** It looked at one subject or more and found no breach. */
  PASSED,
  /** It found at least one breach that nothing excuses. */
  BREACHED,
  /** It found breaches, and a waiver covers each. */
  WAIVED,
  /** Evidence that it needs is expected and absent, or stale; counts as its severity. */
  NO_EVIDENCE,
  /** There is nothing for it to judge, and the policy expects nothing; the reason says why. */
  NOT_APPLICABLE,
  /** Evidence that it needs cannot be read or believed, or the rule itself broke. */
  ERROR
}
