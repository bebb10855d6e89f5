package io.deliverygate.rules.explain;

import io.deliverygate.rules.author.AuthoredText;

/** The rule as its author wrote it, with the query for its subjects and what derives its facts. */
final class TextSection {

  private TextSection() {}

  static void write(RuleParts parts, Page page) {
    page.section("The rule");
    for (AuthoredText written : parts.written()) {
      page.line(written.place());
      page.verbatim(written.text());
    }
  }
}
