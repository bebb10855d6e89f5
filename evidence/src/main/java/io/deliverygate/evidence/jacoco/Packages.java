package io.deliverygate.evidence.jacoco;

import io.deliverygate.evidence.LineSink;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.coverage.OtherStates;
import io.deliverygate.evidence.source.SourceEnds;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The packages of a {@code jacoco.xml}: first their classes with methods, then their source files.
 * A source file belongs to the module of its classes.
 */
final class Packages {

  private final XmlPass xml;
  private final String source;
  private final Consumer<Fact> facts;

  private final LineSink lines;
  private final SourceEnds ends;
  private final OtherStates others = new OtherStates();

  Packages(XmlPass xml, String source, Consumer<Fact> facts, LineSink lines, SourceEnds ends) {
    this.xml = xml;
    this.source = source;
    this.facts = facts;
    this.lines = lines;
    this.ends = ends;
  }

  /** Tells of files that are not as the report has them, once all was read. */
  void tellOthers() {
    others.tell(source, facts);
  }

  /** Reads the package whose start tag this is to its end tag. */
  Tally read(ClassOwner owner) throws UnreadableReport, IOException {
    return new OnePackage(owner).read();
  }

  private final class OnePackage {

    private final ClassOwner owner;
    private final String name;
    private final CoverageFacts make;
    private final Tally sum = new Tally();
    private final Tally stated = new Tally();
    private final Map<String, String> moduleOfFile = new HashMap<>();
    private final Map<String, FileLines> classesWithoutFile = new LinkedHashMap<>();

    OnePackage(ClassOwner owner) throws UnreadableReport {
      this.owner = owner;
      this.name = xml.attribute("name");
      this.make = new CoverageFacts(name, source);
    }

    Tally read() throws UnreadableReport, IOException {
      int own = xml.depth();
      while (xml.nextInside(own)) {
        switch (xml.name()) {
          case "class" -> readClass();
          case "sourcefile" -> readFile();
          case "counter" -> stated.count(xml);
          default -> {}
        }
      }
      addClassesWithoutFile();
      return sum;
    }

    private void readClass() throws UnreadableReport, IOException {
      int own = xml.depth();
      String type = xml.attribute("name");
      String file = make.file(xml.attribute("sourcefilename", ""));
      String module = owner.of(type, file);
      moduleOfFile.putIfAbsent(file, module);
      sum.addClass();
      Tally counters = new Tally();
      String dotted = CoverageFacts.type(type);
      while (xml.nextInside(own)) {
        switch (xml.name()) {
          case "method" -> readMethod(module, dotted, file);
          case "counter" -> counters.count(xml);
          default -> {}
        }
      }
      if (file.isEmpty()) {
        classesWithoutFile.put(type, counters.lines());
      }
    }

    private void readMethod(String module, String type, String file)
        throws UnreadableReport, IOException {
      int own = xml.depth();
      String method = MethodSignature.of(type, xml.attribute("name"), xml.attribute("desc"));
      int line = xml.number("line", 0);
      Tally counters = new Tally();
      while (xml.nextInside(own)) {
        if (xml.name().equals("counter")) {
          counters.count(xml);
        }
      }
      if (counters.complexity() > Integer.MAX_VALUE) {
        throw xml.bad("the complexity of " + type + "." + method + " is beyond measure");
      }
      facts.accept(make.complexity(module, type, method, file, line, (int) counters.complexity()));
    }

    private void readFile() throws UnreadableReport, IOException {
      int own = xml.depth();
      String file = make.file(xml.attribute("name"));
      String module = moduleOfFile.getOrDefault(file, owner.of("", file));
      Behind behind = new Behind(ends.of(module, file));
      Tally counters = new Tally();
      LineNumbers numbers = new LineNumbers();
      while (xml.nextInside(own)) {
        if (xml.name().equals("counter")) {
          counters.count(xml);
        } else if (xml.name().equals("line")) {
          behind.see(xml);
          numbers.see(xml);
        }
      }
      if (!numbers.isEmpty() && !numbers.agreeWith(counters.lines())) {
        throw xml.bad(
            "%s contradicts itself: its counters say %s, its lines say otherwise"
                .formatted(file, counters.lines()));
      }
      sum.addLines(counters.lines());
      facts.accept(make.coverage(module, file, behind.left(counters.lines(), module, others)));
      if (lines.asks() && numbers.agreeWith(counters.lines())) {
        lines.take(numbers.of(module, file, source));
      }
    }

    private void add(String file, String module, FileLines lines) {
      sum.addLines(lines);
      facts.accept(make.coverage(module, file, lines));
    }

    /**
     * JaCoCo before 0.8.3 named the source file of no class; so it is the package's own total that
     * says whether these classes are counted in files already.
     */
    private void addClassesWithoutFile() throws UnreadableReport {
      FileLines rest = classesWithoutFile.values().stream().reduce(FileLines.NONE, FileLines::plus);
      if (stated.isEmpty() || stated.lines().equals(sum.lines().plus(rest))) {
        classesWithoutFile.forEach((type, lines) -> add(type, owner.of(type, ""), lines));
      } else if (!stated.lines().equals(sum.lines())) {
        throw xml.bad(
            "package '%s' contradicts itself: it says %s, but its files have %s"
                .formatted(name, stated.lines(), sum.lines().plus(rest)));
      }
    }
  }
}
