package io.deliverygate.fact;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;

/**
 * That somebody in a role approved exactly one version and revision.
 *
 * @param signature of who gave it, over the {@link Signable#signedText}
 * @param line where the record begins in its file
 */
@Section(key = "approvals", area = EvidenceKind.GO_LIVE, value = "Who approved a release.")
public record Approval(
    @Key(value = "role in which it was given, such as chief-product-owner", required = true)
        String role,
    @Key(value = "who gave it", required = true) String by,
    @Key(value = "version that it is for", required = true) String version,
    @Key(value = "commit that it is for, all 40 digits of it", required = true) String revision,
    @Key(value = "when it was given, with a zone", required = true, past = true) Instant at,
    @Key("signature of who gave it, as the command sign writes it")
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        String signature,
    int line,
    String source)
    implements Signable {

  /** Whether it is for this commit. */
  public boolean ofRevision(String commit) {
    return CommitId.same(revision, commit);
  }

  @Override
  public String signer() {
    return by;
  }

  @Override
  public String recordName() {
    return String.join("/", role, version, by);
  }

  @Override
  public String label() {
    return "approval of " + role + " for " + version;
  }
}
