package io.deliverygate.evidence.cpd;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.DuplicateBlock;
import io.deliverygate.fact.DuplicateBlock.Occurrence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The duplicates of one report, one after the other. */
final class CpdBlocks {

  private static final int MOST_CODE = 1 << 20;

  private final XmlPass xml;
  private final CpdFiles files;
  private final String module;
  private final String source;
  private final Set<Place> places = new HashSet<>();

  private record Place(CpdFile file, int begin) {}

  CpdBlocks(XmlPass xml, Report report, CpdFiles files) {
    this.xml = xml;
    this.files = files;
    this.module = report.module().name();
    this.source = report.path();
  }

  /** Reads a {@code <duplication>} from its start tag to its end tag. */
  DuplicateBlock read() throws UnreadableReport, IOException {
    long tokens = xml.count("tokens");
    long lines = xml.count("lines");
    List<Occurrence> occurrences = new ArrayList<>();
    Fragment fragment = Fragment.WHOLE;
    String print = "";
    places.clear();
    int own = xml.depth();
    while (xml.nextInside(own)) {
      switch (xml.name()) {
        case "file" -> {
          fragment = occurrences.isEmpty() ? Fragment.at(xml) : fragment;
          occurrences.add(occurrence(tokens));
        }
        case "codefragment" -> print = fragment.print(xml.text(MOST_CODE));
        default -> {}
      }
    }
    if (occurrences.size() < 2) {
      throw xml.bad("a duplicate at fewer than two places");
    }
    return new DuplicateBlock(module, tokens, lines, occurrences, print, source);
  }

  private Occurrence occurrence(long tokens) throws UnreadableReport {
    if (!xml.has("begintoken") || !xml.has("endtoken")) {
      throw xml.bad("CPD does not say which tokens are duplicated", CpdReader.TOO_OLD);
    }
    CpdFile file = files.current();
    int begin = xml.number("begintoken");
    int end = xml.number("endtoken");
    if (end - (long) begin + 1 != tokens) {
      throw xml.bad("tokens " + begin + " to " + end + " cannot be a duplicate of " + tokens);
    }
    if (!places.add(new Place(file, begin))) {
      throw xml.bad("a duplicate that names the same place twice");
    }
    file.add(begin, end);
    int line = xml.number("line");
    return new Occurrence(file.label(), line, xml.number("endline", line));
  }
}
