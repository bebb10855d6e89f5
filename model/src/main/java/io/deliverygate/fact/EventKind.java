package io.deliverygate.fact;

/** The events of a flow sprint. */
public enum EventKind {
  /** All teams: what comes, what depends on what, what may go wrong. */
  PLANNING_1,
  /** All teams: one goal for the sprint, and mitigations. */
  PLANNING_2,
  /** Delegates of the teams: what is in the way. */
  SCRUM_OF_SCRUMS,
  /** Product owners: what comes in the next months. */
  ROADMAP_REFINEMENT,
  /** What the sprint brought, shown to stakeholders. */
  REVIEW,
  /** What to do better. */
  RETROSPECTIVE,
  /** One team: its own part of the sprint. */
  TEAM_PLANNING,
  /** One team: today. */
  DAILY,
  /** One team: the next stories. */
  BACKLOG_REFINEMENT,
  /** One team: what it does better in the next sprint. */
  TEAM_RETROSPECTIVE
}
