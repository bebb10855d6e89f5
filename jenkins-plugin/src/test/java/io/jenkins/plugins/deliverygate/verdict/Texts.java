package io.jenkins.plugins.deliverygate.verdict;

import java.util.List;
import java.util.stream.Collectors;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlPage;

/** What people read of a page. */
final class Texts {

  private Texts() {}

  /** The text below a node, one blank between its words. */
  static String of(DomNode node) {
    return node.<DomNode>getByXPath(".//text()").stream()
        .map(DomNode::getNodeValue)
        .collect(Collectors.joining(" "))
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** The texts of some elements. */
  static List<String> all(HtmlPage page, String xpath) {
    return page.<DomNode>getByXPath(xpath).stream().map(Texts::of).toList();
  }

  /** The values of some attributes. */
  static List<String> values(HtmlPage page, String xpath) {
    return page.<DomNode>getByXPath(xpath).stream().map(DomNode::getNodeValue).toList();
  }
}
