package io.deliverygate.evidence.cyclonedx;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.StatedNumber;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.cyclonedx.Weakness.Rating;
import io.deliverygate.evidence.xml.XmlPass;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bill in XML. Up to version 1.3 vulnerabilities come by an extension: of the bill, or of one of
 * its components; the elements of both have the same names.
 */
final class XmlBill {

  private static final int LONGEST_TEXT = 10_000;

  private final XmlPass xml;
  private final Report report;
  private final Bill bill;

  private XmlBill(XmlPass xml, Report report, Bill bill) {
    this.xml = xml;
    this.report = report;
    this.bill = bill;
  }

  static void read(Report report, Bill bill) throws UnreadableReport, IOException {
    try (XmlPass xml = XmlPass.open(report, CycloneDxReader.FIX, "bom")) {
      Optional<String> complaint = SpecVersion.complaint(SpecVersion.of(xml.namespace()));
      if (complaint.isPresent()) {
        throw xml.bad(complaint.get());
      }
      XmlBill reader = new XmlBill(xml, report, bill);
      reader.children(reader::part);
      while (xml.next()) {
        continue;
      }
      Optional<String> doubt = bill.refs().complaint();
      if (doubt.isPresent()) {
        throw xml.bad(doubt.get());
      }
    }
  }

  @FunctionalInterface
  private interface Child {
    void element(String name) throws UnreadableReport, IOException;
  }

  /** Passes over the children of the element whose start tag this is, to its end tag. */
  private void children(Child child) throws UnreadableReport, IOException {
    int own = xml.depth();
    while (xml.nextInside(own)) {
      if (xml.depth() == own + 1) {
        child.element(xml.name());
      }
    }
  }

  private void children(String expected, Child child) throws UnreadableReport, IOException {
    children(
        name -> {
          if (name.equals(expected)) {
            child.element(name);
          }
        });
  }

  private void part(String name) throws UnreadableReport, IOException {
    switch (name) {
      case "metadata" -> children(this::metadata);
      case "components" -> children("component", component -> component());
      case "services" -> children("service", service -> service());
      case "dependencies" -> children("dependency", dependency -> dependency());
      case "compositions" -> children("composition", composition -> composition());
      case "vulnerabilities" -> vulnerabilities(Optional.empty());
      default -> {}
    }
  }

  private void service() throws UnreadableReport, IOException {
    bill.refs().addOther(xml.attribute("bom-ref", ""));
    children(
        name -> {
          if (name.equals("services")) {
            children("service", service -> service());
          }
        });
  }

  /** Holds what it depends on. */
  private void dependency() throws UnreadableReport, IOException {
    bill.refs().demand(xml.attribute("ref", ""));
    children(name -> bill.refs().demand(xml.attribute("ref", "")));
  }

  private void composition() throws UnreadableReport, IOException {
    children("aggregate", aggregate -> bill.refs().aggregate(text()));
  }

  private void metadata(String name) throws UnreadableReport, IOException {
    switch (name) {
      case "timestamp" -> Bill.date(report, text());
      case "tools" -> children(this::tool);
      case "component" -> bill.product(item());
      default -> {}
    }
  }

  /** Up to version 1.4 a list of tools, from 1.5 on of components. */
  private void tool(String name) throws UnreadableReport, IOException {
    if (name.equals("components")) {
      children("component", component -> writtenBy(item()));
    } else if (name.equals("tool")) {
      writtenBy(item());
    }
  }

  private void writtenBy(Item tool) {
    report.writtenBy((tool.get("name") + " " + tool.get("version")).strip());
  }

  private void component() throws UnreadableReport, IOException {
    Item item = item();
    if (item.get("name").isEmpty()) {
      throw xml.bad("a component has no name");
    }
    bill.contains(item);
  }

  private Item item() throws UnreadableReport, IOException {
    Item item = bill.item();
    item.put("type", xml.attribute("type", ""));
    item.put("bom-ref", xml.attribute("bom-ref", ""));
    children(
        name -> {
          switch (name) {
            case "licenses" -> children(choice -> licence(item, choice));
            case "components" -> children("component", component -> component());
            case "vulnerabilities" -> vulnerabilities(Optional.of(item));
            default -> text(item, name);
          }
        });
    return item;
  }

  private void text(Item item, String name) throws UnreadableReport, IOException {
    if (Item.TEXTS.contains(name)) {
      item.put(name, text());
    }
  }

  private void licence(Item item, String choice) throws UnreadableReport, IOException {
    switch (choice) {
      case "expression" -> item.licence(text());
      case "expression-detailed" -> item.licence(xml.attribute("expression"));
      case "license" ->
          children(
              name -> {
                if (name.equals("id") || name.equals("name")) {
                  item.licence(text());
                }
              });
      default -> {}
    }
  }

  /**
   * Reads a list of vulnerabilities.
   *
   * @param of those of one component
   */
  private void vulnerabilities(Optional<Item> of) throws UnreadableReport, IOException {
    bill.scanned();
    children("vulnerability", vulnerability -> vulnerability(of));
  }

  private void vulnerability(Optional<Item> of) throws UnreadableReport, IOException {
    Weakness weakness = new Weakness();
    String ref = xml.attribute("ref", "");
    children(
        name -> {
          switch (name) {
            case "id" -> weakness.id(text());
            case "ratings" -> children("rating", rating -> rating(weakness));
            case "analysis" -> children("state", state -> weakness.state(text()));
            case "affects" -> children("target", target -> affects(weakness));
            default -> {}
          }
        });
    if (of.isPresent()) {
      weakness.affects(new Affected(of.get()));
    } else if (!ref.isBlank()) {
      weakness.affects(new Affected(ref));
    }
    bill.warns(weakness);
  }

  private void affects(Weakness weakness) throws UnreadableReport, IOException {
    String[] ref = {""};
    List<Map<String, String>> versions = new ArrayList<>();
    children(
        name -> {
          switch (name) {
            case "ref" -> ref[0] = text();
            case "versions" -> children("version", version -> versions.add(texts()));
            default -> {}
          }
        });
    Affected affected = new Affected(ref[0]);
    versions.forEach(
        each -> affected.says(each.getOrDefault("version", ""), each.getOrDefault("status", "")));
    weakness.affects(affected);
  }

  /** The texts of the children by name. */
  private Map<String, String> texts() throws UnreadableReport, IOException {
    Map<String, String> texts = new HashMap<>();
    children(name -> texts.put(name, text()));
    return texts;
  }

  private void rating(Weakness weakness) throws UnreadableReport, IOException {
    Map<String, String> parts = new HashMap<>();
    // the extension puts the score into a child
    children(
        name ->
            parts.put(
                name, name.equals("score") ? xml.text(LONGEST_TEXT, "base").strip() : text()));
    Optional<BigDecimal> score = score(parts.getOrDefault("score", ""));
    String severity = parts.getOrDefault("severity", "");
    if (!weakness.rated(new Rating(score, severity, parts.getOrDefault("method", "")))) {
      throw xml.bad("a score of CVSS is not from 0 to 10");
    }
  }

  private Optional<BigDecimal> score(String text) throws UnreadableReport {
    Optional<BigDecimal> score = StatedNumber.of(text);
    if (score.isEmpty() && !text.isEmpty()) {
      throw xml.bad("a score is no number: " + text);
    }
    return score;
  }

  private String text() throws UnreadableReport, IOException {
    return xml.text(LONGEST_TEXT).strip();
  }
}
