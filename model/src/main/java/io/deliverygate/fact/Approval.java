package io.deliverygate.fact;

import java.time.Instant;
import java.util.Locale;

/**
 * That somebody in a role approved exactly one version and revision.
 *
 * @param role role in which it was given, such as chief-product-owner
 * @param by who gave it
 * @param version version that it is for
 * @param revision commit that it is for, at least 7 digits of it
 * @param at when it was given, with a zone
 * @param line where the record begins in its file
 */
@Section(key = "approvals", area = EvidenceKind.GO_LIVE, value = "Who approved a release.")
public record Approval(
    @Key(value = "role in which it was given, such as chief-product-owner", required = true)
        String role,
    @Key(value = "who gave it", required = true) String by,
    @Key(value = "version that it is for", required = true) String version,
    @Key(value = "commit that it is for, at least 7 digits of it", required = true) String revision,
    @Key(value = "when it was given, with a zone", required = true, past = true) Instant at,
    int line,
    String source)
    implements Declared {
  /** Whether it is for this commit. */
  public boolean ofRevision(String commit) {
    return revision.length() >= 7 && commit.startsWith(revision.toLowerCase(Locale.ROOT));
  }
}
