package io.deliverygate.evidence.cyclonedx;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.cyclonedx.Weakness.Rating;
import io.deliverygate.evidence.json.JsonPass;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A bill in JSON. */
final class JsonBill {

  private final JsonPass json;
  private final Report report;
  private final Bill bill;
  private boolean isBill;
  private String version = "";

  private JsonBill(JsonPass json, Report report, Bill bill) {
    this.json = json;
    this.report = report;
    this.bill = bill;
  }

  static void read(Report report, Bill bill) throws UnreadableReport, IOException {
    try (JsonPass json = JsonPass.open(report, CycloneDxReader.FIX)) {
      JsonBill reader = new JsonBill(json, report, bill);
      json.object(reader::part);
      json.end();
      if (!reader.isBill) {
        throw json.bad("it is no CycloneDX bill: 'bomFormat' is not 'CycloneDX'");
      }
      Optional<String> complaint = SpecVersion.complaint(reader.version);
      complaint = complaint.or(bill.refs()::complaint);
      if (complaint.isPresent()) {
        throw json.bad(complaint.get());
      }
    }
  }

  private void part(String name) throws UnreadableReport, IOException {
    switch (name) {
      case "bomFormat" -> isBill = json.text().equals("CycloneDX");
      case "specVersion" -> version = json.text();
      case "metadata" -> json.object(this::metadata);
      case "components" -> json.array(this::component);
      case "services" -> json.array(this::service);
      case "dependencies" -> json.array(() -> json.object(this::dependency));
      case "compositions" -> json.array(() -> json.object(this::composition));
      case "vulnerabilities" -> {
        bill.scanned();
        json.array(this::vulnerability);
      }
      default -> {}
    }
  }

  private void service() throws UnreadableReport, IOException {
    json.object(
        name -> {
          switch (name) {
            case "bom-ref" -> bill.refs().addOther(json.text());
            case "services" -> json.array(this::service);
            default -> {}
          }
        });
  }

  private void dependency(String name) throws UnreadableReport, IOException {
    switch (name) {
      case "ref" -> bill.refs().demand(json.text());
      case "dependsOn", "provides" -> json.array(() -> bill.refs().demand(json.text()));
      default -> {}
    }
  }

  private void composition(String name) throws UnreadableReport, IOException {
    if (name.equals("aggregate")) {
      bill.refs().aggregate(json.text());
    }
  }

  private void metadata(String name) throws UnreadableReport, IOException {
    switch (name) {
      case "timestamp" -> Bill.date(report, json.text());
      case "tools" -> tools();
      case "component" -> bill.product(item());
      default -> {}
    }
  }

  /** Up to version 1.4 a list, from 1.5 on an object that holds one. */
  private void tools() throws UnreadableReport, IOException {
    if (json.isArray()) {
      json.array(this::tool);
    } else {
      json.object(
          name -> {
            if (name.equals("components")) {
              json.array(this::tool);
            }
          });
    }
  }

  private void tool() throws UnreadableReport, IOException {
    Item tool = item();
    report.writtenBy((tool.get("name") + " " + tool.get("version")).strip());
  }

  private void component() throws UnreadableReport, IOException {
    Item item = item();
    if (item.get("name").isEmpty()) {
      throw json.bad("a component has no name");
    }
    bill.contains(item);
  }

  private Item item() throws UnreadableReport, IOException {
    Item item = bill.item();
    json.object(
        name -> {
          switch (name) {
            case "licenses" -> json.array(() -> licence(item));
            case "components" -> json.array(this::component);
            default -> text(item, name);
          }
        });
    return item;
  }

  private void text(Item item, String name) throws UnreadableReport, IOException {
    if (Item.TEXTS.contains(name)) {
      item.put(name, json.text());
    }
  }

  private void licence(Item item) throws UnreadableReport, IOException {
    json.object(
        choice -> {
          switch (choice) {
            case "expression" -> item.licence(json.text());
            case "license" -> json.object(name -> idOrName(item, name));
            default -> {}
          }
        });
  }

  private void idOrName(Item item, String name) throws UnreadableReport, IOException {
    if (name.equals("id") || name.equals("name")) {
      item.licence(json.text());
    }
  }

  private void vulnerability() throws UnreadableReport, IOException {
    Weakness weakness = new Weakness();
    json.object(name -> vulnerability(weakness, name));
    bill.warns(weakness);
  }

  private void vulnerability(Weakness weakness, String name) throws UnreadableReport, IOException {
    switch (name) {
      case "id" -> weakness.id(json.text());
      case "ratings" -> json.array(() -> rating(weakness));
      case "analysis" ->
          json.object(
              part -> {
                if (part.equals("state")) {
                  weakness.state(json.text());
                }
              });
      case "affects" -> json.array(() -> affects(weakness));
      default -> {}
    }
  }

  private void affects(Weakness weakness) throws UnreadableReport, IOException {
    String[] ref = {""};
    List<String[]> versions = new ArrayList<>();
    json.object(
        name -> {
          switch (name) {
            case "ref" -> ref[0] = json.text();
            case "versions" -> json.array(() -> versions.add(version()));
            default -> {}
          }
        });
    Affected affected = new Affected(ref[0]);
    versions.forEach(each -> affected.says(each[0], each[1]));
    weakness.affects(affected);
  }

  /** Version, empty for a range, and status. */
  private String[] version() throws UnreadableReport, IOException {
    String[] said = {"", ""};
    json.object(
        name -> {
          switch (name) {
            case "version" -> said[0] = json.text();
            case "status" -> said[1] = json.text();
            default -> {}
          }
        });
    return said;
  }

  private void rating(Weakness weakness) throws UnreadableReport, IOException {
    RatingParts parts = new RatingParts();
    json.object(parts::take);
    if (!weakness.rated(new Rating(parts.score, parts.severity, parts.method))) {
      throw json.bad("a score of CVSS is not from 0 to 10");
    }
  }

  private final class RatingParts {

    private Optional<BigDecimal> score = Optional.empty();
    private String severity = "";
    private String method = "";

    void take(String name) throws UnreadableReport, IOException {
      switch (name) {
        case "score" -> score = json.isNull() ? Optional.empty() : Optional.of(json.decimal());
        case "severity" -> severity = json.text();
        case "method" -> method = json.text();
        default -> {}
      }
    }
  }
}
