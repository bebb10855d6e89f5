package io.deliverygate.report;

import java.util.List;

/** Texts that a build's reports may hold and that must come out as text, whatever they say. */
final class ForeignTexts {

  /** Some of them hold what no line of text should: the rest is what must stay readable. */
  static final List<String> ALL =
      List.of(
          "<script>alert('x')</script>",
          "</td></tr></table><img src=x onerror=alert(1)>",
          "\" onmouseover=\"alert(1)\" x=\"",
          "a | b | c \\| d",
          "`code` ``more`` ``` fence",
          "```\n# heading\n```",
          "one\ntwo\r\nthree\u2028four\tfive",
          "red \u001b[31mtext\u001b[0m and \u009b2J wiped \u0007",
          "txt.\u202Eexe.cod\u202C and \u2066isolated\u2069",
          "*bold* _italic_ ~~struck~~ **strong**",
          "[link](https://example.com) ![image](https://example.com/a.png)",
          "see https://example.com/a?b=c&d or www.example.com or http://x.y",
          "write to someone@example.com or ping @someone about #12 and owner/repo#3",
          "<https://example.com> <a@b.c> &lt;b&gt; &#60;",
          "- item",
          "+ item",
          "1. first",
          "2) second",
          "# heading",
          "> quote",
          "---",
          "===",
          "$x^2$ and $$y$$ :tada: {a} !",
          "| a | b |\n|---|---|\n| 1 | 2 |",
          "${7*7} #{7*7} @if(true) %s %n {{x}}");

  private ForeignTexts() {}
}
