package io.deliverygate.cli;

import io.deliverygate.verdict.Breach;
import java.io.IOException;
import java.nio.file.Path;

/** The shop with a breach of DEBT-02, and the waiver that Bob asks of Cid for it. */
final class WaivedShop {

  static final String POLICY =
      """
      parameters: {debt.ratio.percent.max: 1000}
      evidence: {expected: [tests, coverage, findings, duplication]}
      roles: {architect: [Cid Example <cid@example.com>]}
      """;

  private static final String FINDING =
      """
      <file name="src/main/java/com/acme/shop/core/Price.java">
      <violation beginline="9" endline="9" begincolumn="1" endcolumn="2" rule="ReturnEmptyCollection"
        ruleset="Error Prone" priority="1">Return an empty collection rather than null.</violation>
      </file>
      </pmd>""";

  private WaivedShop() {}

  static Shop in(Path scratch) throws IOException {
    return Shop.in(scratch)
        .with("delivery-gate.yaml", POLICY)
        .replacing("core/target/pmd.xml", "</pmd>", FINDING);
  }

  /** Writes the waiver for what the rule finds now. */
  static Shop waive(Shop shop, String expires) throws IOException {
    if (shop.check() != 1) {
      throw new IllegalStateException("nothing to waive: " + shop.out() + shop.err());
    }
    Breach breach = shop.rule("DEBT-02").breaches().get(0);
    return shop.with(
        "delivery/waivers.yaml",
        """
        # What we accept.
        waivers:
          - id: W-1   # the first
            rule: DEBT-02
            subject: '%s'
            reason: the old printer cannot be tested
            requester: Bob
            approver: Cid Example
            expires: %s
            value: %s
            fact: %s
        """
            .formatted(breach.subject(), expires, breach.actual(), breach.fact()));
  }
}
