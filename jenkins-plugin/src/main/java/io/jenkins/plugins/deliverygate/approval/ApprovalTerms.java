package io.jenkins.plugins.deliverygate.approval;

import hudson.AbortException;
import hudson.Util;
import io.deliverygate.fact.CommitId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Exactly what a build asks to be approved, and by how many people of which roles. */
final class ApprovalTerms implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 200;
  private static final int MOST_ROLES = 20;
  private static final int MOST_PEOPLE = 20;

  private final ArrayList<String> roles;
  private final int quorum;
  private final String version;
  private final String revision;
  private final String message;

  private ApprovalTerms(
      List<String> roles, int quorum, String version, String revision, String message) {
    this.roles = new ArrayList<>(roles);
    this.quorum = quorum;
    this.version = version;
    this.revision = revision;
    this.message = message;
  }

  /**
   * Reads what a Pipeline says.
   *
   * @throws AbortException where it does not say exactly what is approved; one line
   */
  static ApprovalTerms of(DeliveryGateApprovalStep step) throws AbortException {
    List<String> roles =
        Arrays.stream(step.getRole().split(",")).map(String::strip).distinct().toList();
    require(
        roles.size() <= MOST_ROLES && roles.stream().allMatch(ApprovalTerms::isLine),
        "role is missing: name one, or several with commas between them");
    require(
        isLine(step.getVersion()) && step.getVersion().matches("[ -~]+"),
        "version is missing or not plain: write the version that is released");
    require(
        CommitId.whole(step.getRevision()),
        "revision is not a commit: write all 40 hex digits of its id");
    require(
        step.getQuorum() >= 1 && step.getQuorum() <= MOST_PEOPLE,
        "quorum is how many people of each role have to approve: write 1 to " + MOST_PEOPLE);
    return new ApprovalTerms(
        roles,
        step.getQuorum(),
        step.getVersion(),
        step.getRevision().toLowerCase(Locale.ROOT),
        Texts.cut(Util.fixNull(step.getMessage())));
  }

  private static boolean isLine(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  private static void require(boolean holds, String otherwise) throws AbortException {
    if (!holds) {
      throw new AbortException("deliveryGateApproval: " + otherwise);
    }
  }

  List<String> roles() {
    return List.copyOf(roles);
  }

  /** How many people of each role. */
  int quorum() {
    return quorum;
  }

  String version() {
    return version;
  }

  /** The whole id of the commit, in lower case. */
  String revision() {
    return revision;
  }

  /** What the Pipeline says beside; may be empty, and anything. */
  String message() {
    return message;
  }

  /** Version and commit, for people to read. */
  String subject() {
    return "version " + version + " at commit " + revision;
  }
}
