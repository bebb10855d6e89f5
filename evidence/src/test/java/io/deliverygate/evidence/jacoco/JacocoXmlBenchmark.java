package io.deliverygate.evidence.jacoco;

import com.ctc.wstx.stax.WstxInputFactory;
import io.deliverygate.evidence.Layouts;
import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.Report;
import io.deliverygate.fact.Fact;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

/**
 * Compares our reader with a bare Woodstox pass over the same {@code jacoco.xml} of 60 MB, which it
 * makes up in a temporary folder. Prints the medians of seven runs each, taken in turns after
 * warm-up, and their ratio; the budget is 3. From the top folder, with the model installed:
 *
 * <pre>
 * ./mvnw -q -pl evidence test-compile org.codehaus.mojo:exec-maven-plugin:3.6.4:java \
 *     -Dexec.classpathScope=test \
 *     -Dexec.mainClass=io.deliverygate.evidence.jacoco.JacocoXmlBenchmark
 * </pre>
 */
public final class JacocoXmlBenchmark {

  private static final long SIZE = 60_000_000;
  private static final int WARM_UP = 3;
  private static final int RUNS = 7;

  private JacocoXmlBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("jacoco-benchmark");
    Path file = folder.resolve("jacoco.xml");
    try {
      makeUp(file);
      compare(folder, file);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private static void compare(Path folder, Path file) throws Exception {
    List<Long> bare = new ArrayList<>();
    List<Long> ours = new ArrayList<>();
    for (int run = 0; run < WARM_UP + RUNS; run++) {
      long bareTime = time(() -> bare(file));
      long ourTime = time(() -> ours(folder, file));
      if (run >= WARM_UP) {
        bare.add(bareTime);
        ours.add(ourTime);
      }
    }
    System.out.printf(
        "%d MB: bare StAX pass %d ms, our reader %d ms, ratio %.2f (budget 3)%n",
        Files.size(file) / 1_000_000,
        median(bare) / 1_000_000,
        median(ours) / 1_000_000,
        (double) median(ours) / median(bare));
  }

  private static long bare(Path file) throws Exception {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    long events = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      while (reader.hasNext()) {
        reader.next();
        events++;
      }
      reader.close();
    }
    return events;
  }

  private static long ours(Path folder, Path file) throws Exception {
    ModuleLayout module = Layouts.module("m", folder);
    Report report = new Report(Layouts.project(folder, module), module, file, "JaCoCo");
    List<Fact> facts = new ArrayList<>();
    new JacocoXmlReader().read(report, facts::add);
    return (long) facts.size() + report.source().sha256().length();
  }

  private static long time(Work work) throws Exception {
    long start = System.nanoTime();
    if (work.result() == 0) {
      throw new IllegalStateException("nothing was read");
    }
    return System.nanoTime() - start;
  }

  private static long median(List<Long> times) {
    Collections.sort(times);
    return times.get(times.size() / 2);
  }

  @FunctionalInterface
  private interface Work {
    long result() throws Exception;
  }

  /** Ten classes a package, ten methods a class, six lines a method, as real reports have it. */
  private static void makeUp(Path file) throws Exception {
    try (Writer out = new BufferedWriter(Files.newBufferedWriter(file), 1 << 16)) {
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
      out.write("<!DOCTYPE report PUBLIC \"-//JACOCO//DTD Report 1.1//EN\" \"report.dtd\">");
      out.write("<report name=\"m\"><sessioninfo id=\"s\" start=\"1\" dump=\"2\"/>");
      long written = 0;
      int packages = 0;
      while (written < SIZE) {
        String text = onePackage(packages++);
        out.write(text);
        written += text.length();
      }
      out.write(counters(packages * 100L, packages * 600L));
      out.write("</report>");
    }
  }

  private static String onePackage(int number) {
    String name = "com/acme/shop/part" + number;
    StringBuilder text = new StringBuilder("<package name=\"" + name + "\">");
    for (int type = 0; type < 10; type++) {
      text.append("<class name=\"" + name + "/Type" + type + "\"");
      text.append(" sourcefilename=\"Type" + type + ".java\">");
      for (int method = 0; method < 10; method++) {
        text.append("<method name=\"method" + method + "\" desc=\"(Ljava/lang/String;I)V\"");
        text.append(" line=\"" + (10 + 6 * method) + "\">" + counters(1, 6) + "</method>");
      }
      text.append(counters(10, 60)).append("</class>");
    }
    for (int type = 0; type < 10; type++) {
      text.append("<sourcefile name=\"Type" + type + ".java\">");
      for (int line = 10; line < 70; line++) {
        text.append("<line nr=\"" + line + "\" mi=\"0\" ci=\"7\" mb=\"1\" cb=\"1\"/>");
      }
      text.append(counters(10, 60)).append("</sourcefile>");
    }
    return text.append(counters(100, 600)).append("</package>").toString();
  }

  private static String counters(long methods, long lines) {
    return counter("INSTRUCTION", 7 * lines)
        + counter("BRANCH", lines)
        + counter("LINE", lines)
        + counter("COMPLEXITY", methods + lines / 2)
        + counter("METHOD", methods);
  }

  private static String counter(String type, long covered) {
    return "<counter type=\"%s\" missed=\"0\" covered=\"%d\"/>".formatted(type, covered);
  }
}
