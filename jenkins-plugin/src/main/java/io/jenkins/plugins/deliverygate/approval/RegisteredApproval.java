package io.jenkins.plugins.deliverygate.approval;

import hudson.model.Run;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** An approval that counts as evidence, and where it was given. */
final class RegisteredApproval {

  private final String role;
  private final String version;
  private final String revision;
  private final String by;
  private final String userId;
  private final String userName;
  private final long at;
  private final String comment;
  private final String job;
  private final int build;
  private final boolean replay;

  RegisteredApproval(ApprovalRequest request, GivenApproval given, Run<?, ?> run) {
    this.role = given.getRole();
    this.version = request.terms().version();
    this.revision = request.terms().revision();
    this.by = given.getPerson();
    this.userId = given.getUserId();
    this.userName = given.getUserName();
    this.at = given.at().toEpochMilli();
    this.comment = given.getComment();
    this.job = run.getParent().getFullName();
    this.build = run.getNumber();
    this.replay = request.replay();
  }

  Instant at() {
    return Instant.ofEpochMilli(at);
  }

  /** Full name of the job in which it was given. */
  String job() {
    return job;
  }

  /** Number of the build in which it was given. */
  int build() {
    return build;
  }

  /** Whether the build ran a script that somebody edited for it. */
  boolean replay() {
    return replay;
  }

  String userId() {
    return userId;
  }

  String userName() {
    return userName;
  }

  String comment() {
    return comment;
  }

  /**
   * As delivery records write it; nothing of it tells of jobs.
   *
   * @param latest the agent's clock may be behind, and what lies in its future is refused there
   */
  Map<String, Object> asRecord(Instant latest) {
    Map<String, Object> approval = new LinkedHashMap<>();
    approval.put("role", role);
    approval.put("by", by);
    approval.put("version", version);
    approval.put("revision", revision);
    approval.put("at", (at().isAfter(latest) ? latest : at()).toString());
    return approval;
  }
}
