package io.jenkins.plugins.deliverygate.verdict;

import io.deliverygate.io.OneLine;
import io.deliverygate.verdict.WaiverNote;
import java.io.Serializable;
import java.time.Instant;
import java.util.Date;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A waiver that excuses something in a recorded verdict; every text is one line. */
@ExportedBean(defaultVisibility = 4)
public final class RecordedWaiver implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String id;
  private final String rule;
  private final String subject;
  private final long expires;

  RecordedWaiver(WaiverNote waiver) {
    this.id = OneLine.of(waiver.id());
    this.rule = OneLine.of(waiver.rule());
    this.subject = OneLine.of(waiver.subject());
    this.expires = waiver.expires().toEpochMilli();
  }

  /** Name of the waiver. */
  @Exported
  public String id() {
    return id;
  }

  /** Rule whose breach is put up with. */
  @Exported
  public String rule() {
    return rule;
  }

  /** Subject of the breach. */
  @Exported
  public String subject() {
    return subject;
  }

  /** When it ends. */
  public Instant expires() {
    return Instant.ofEpochMilli(expires);
  }

  /** When it ends, for pages that show it in the reader's zone. */
  public Date date() {
    return new Date(expires);
  }

  /** When it ends, as ISO 8601 has it. */
  @Exported(name = "expires")
  public String instant() {
    return expires().toString();
  }
}
