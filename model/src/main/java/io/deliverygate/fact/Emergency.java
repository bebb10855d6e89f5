package io.deliverygate.fact;

import java.time.Instant;

/**
 * That one version is released in an emergency, whatever its gates say, and is looked into
 * afterwards.
 *
 * @param followedUp who looked into it, and when
 * @param signature of the approver, over the {@link Signable#signedText}
 * @param line where the record begins in its file
 */
@Section(
    key = "emergencies",
    area = EvidenceKind.WAIVERS,
    value = "Releases that went out in an emergency, whatever their gates said.")
public record Emergency(
    @Key(value = "name of the emergency", required = true) String id,
    @Key(value = "version that is released", required = true) String version,
    @Key(value = "commit that is released, all 40 digits of it", required = true) String revision,
    @Key(value = "why it cannot wait", required = true) String reason,
    @Key(value = "who asks for it", required = true) String requester,
    @Key(value = "who allows it", required = true) String approver,
    @Key(value = "from when it is valid, with a zone", required = true, past = true) Instant at,
    @Key(value = "when it ends, with a zone", required = true, notBefore = "at") Instant until,
    @Key(value = "the last day on which it can be looked into", required = true) Day followUpBy,
    @Key("who looked into it afterwards, and when") Signature followedUp,
    @Key("signature of the approver, as the command sign writes it") String signature,
    int line,
    String source)
    implements Signable {

  /** Whether it is for this commit. */
  public boolean ofRevision(String commit) {
    return CommitId.same(revision, commit);
  }

  /** Whether somebody has looked into it by a day. */
  public boolean followed(Day today) {
    return followedUp.given() && followedUp.on().notAfter(today);
  }

  @Override
  public String signer() {
    return approver;
  }

  @Override
  public String recordName() {
    return id;
  }

  @Override
  public String label() {
    return "emergency " + id;
  }
}
