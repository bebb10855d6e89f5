package io.jenkins.plugins.deliverygate.approval;

import java.time.Instant;
import java.util.stream.Stream;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** That a user approved in a role. */
@ExportedBean(defaultVisibility = 3)
public final class GivenApproval {

  private final String role;
  private final String userId;
  private final String userName;
  private final String person;
  private final long at;
  private final String comment;

  GivenApproval(String role, Approver approver, Instant at, String comment) {
    this.role = role;
    this.userId = approver.id();
    this.userName = approver.name();
    this.person = approver.person();
    this.at = at.toEpochMilli();
    this.comment = comment;
  }

  /** The role in which it was given. */
  @Exported
  public String getRole() {
    return role;
  }

  /** Who the user is: what the user logged in with. */
  @Exported
  public String getUserId() {
    return userId;
  }

  /** How the user was called then; identifies nobody. */
  @Exported
  public String getUserName() {
    return userName;
  }

  /** How records write the user. */
  @Exported
  public String getPerson() {
    return person;
  }

  /** When. */
  @Exported
  public String getAt() {
    return at().toString();
  }

  Instant at() {
    return Instant.ofEpochMilli(at);
  }

  /** What the user wrote beside; may be empty, and anything. */
  @Exported
  public String getComment() {
    return comment;
  }

  Identity identity() {
    return Identity.of(Stream.of(userId, person));
  }
}
