package io.deliverygate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Source code in which marks stand for flaws: a line with {@code // BAD name} is a finding of rule
 * name; lines between {@code // COPY name} and {@code // END} that come again are a duplicate. It
 * writes the reports that PMD and CPD would, one for each module.
 */
final class MarkedCode {

  private static final int TOKENS_A_LINE = 10;

  private final Path root;
  private final List<String> modules;

  MarkedCode(Path root, List<String> modules) {
    this.root = root;
    this.modules = modules;
  }

  /** A marked line, or the first of marked lines. */
  record Mark(String name, String file, int line, int last, String code) {}

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** All marked lines of a module, or all marked copies. */
  List<Mark> marks(String module, boolean copies) throws IOException {
    List<Mark> marks = new ArrayList<>();
    for (Path file : files(root.resolve(module).resolve("src"))) {
      String label = root.relativize(file).toString();
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (!copies && line.contains("// BAD ")) {
          String name = line.substring(line.indexOf("// BAD ") + 7).strip();
          marks.add(new Mark(name, label, i + 1, i + 1, line));
        } else if (copies && line.contains("// COPY ")) {
          int end = lines.subList(i, lines.size()).indexOf("  // END") + i;
          String name = line.substring(line.indexOf("// COPY ") + 8).strip();
          String code = String.join("\n", lines.subList(i + 1, end)) + "\n";
          marks.add(new Mark(name, label, i + 2, end, code));
        }
      }
    }
    return marks;
  }

  /** Writes the reports. */
  void analyse() throws IOException {
    for (String module : modules) {
      Path target = Files.createDirectories(root.resolve(module).resolve("target"));
      Files.writeString(target.resolve("pmd.xml"), pmd(marks(module, false)));
      Files.writeString(target.resolve("cpd.xml"), cpd(module));
    }
  }

  private String pmd(List<Mark> marks) {
    StringBuilder xml = new StringBuilder("<pmd version=\"7.17.0\">\n");
    for (Mark mark : marks) {
      xml.append(
          """
          <file name="%s"><violation beginline="%d" rule="%s" priority="3">
          Bad thing %s on line %d.
          </violation></file>
          """
              .formatted(
                  root.resolve(mark.file()), mark.line(), mark.name(), mark.name(), mark.line()));
    }
    return xml.append("</pmd>\n").toString();
  }

  private String cpd(String module) throws IOException {
    StringBuilder xml = new StringBuilder("<pmd-cpd pmdVersion=\"7.17.0\">\n");
    Map<String, Integer> begins = new TreeMap<>();
    int axis = 0;
    for (Path file : files(root.resolve(module).resolve("src"))) {
      int tokens = TOKENS_A_LINE * Files.readAllLines(file).size();
      begins.put(root.relativize(file).toString(), axis);
      axis += tokens + 1;
      xml.append("<file path=\"%s\" totalNumberOfTokens=\"%d\"/>\n".formatted(file, tokens));
    }
    for (List<Mark> copies : duplicates(module).values()) {
      append(xml, copies, begins);
    }
    return xml.append("</pmd-cpd>\n").toString();
  }

  /** Copies of the same code, where there are at least two. */
  Map<String, List<Mark>> duplicates(String module) throws IOException {
    Map<String, List<Mark>> copies = new TreeMap<>();
    for (Mark mark : marks(module, true)) {
      copies.computeIfAbsent(mark.name(), none -> new ArrayList<>()).add(mark);
    }
    copies.values().removeIf(places -> places.size() < 2);
    return copies;
  }

  private void append(StringBuilder xml, List<Mark> copies, Map<String, Integer> begins) {
    Mark first = copies.get(0);
    int lines = first.last() - first.line() + 1;
    int tokens = TOKENS_A_LINE * lines;
    xml.append("<duplication lines=\"%d\" tokens=\"%d\">\n".formatted(lines, tokens));
    for (Mark copy : copies) {
      int begin = begins.get(copy.file()) + TOKENS_A_LINE * (copy.line() - 1);
      xml.append(
          "<file begintoken=\"%d\" endtoken=\"%d\" line=\"%d\" endline=\"%d\" path=\"%s\"/>\n"
              .formatted(
                  begin, begin + tokens - 1, copy.line(), copy.last(), root.resolve(copy.file())));
    }
    xml.append("<codefragment><![CDATA[" + first.code() + "]]></codefragment></duplication>\n");
  }
}
