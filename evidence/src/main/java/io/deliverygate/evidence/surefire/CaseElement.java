package io.deliverygate.evidence.surefire;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.ShownText;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.TestOutcome;
import io.deliverygate.fact.TestResult;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One {@code <testcase>} after the other, and what stood in the one that was read last. */
final class CaseElement {

  private static final int LONGEST_TEXT = 2000;
  private static final Pattern SOURCE_FILE =
      Pattern.compile(".*\\.(c|cc|cpp|cxx|c\\+\\+|h|hh|hpp|hxx|h\\+\\+|inl|ipp|m|mm|cu)");

  private static final Set<String> PROBLEMS = Set.of("failure", "error");

  private final XmlPass xml;
  private final String module;
  private final String source;
  private final ShownText texts = new ShownText();
  private TestOutcome outcome = TestOutcome.PASSED;
  private String message = "";
  private boolean told;
  private int problems;
  private boolean skipped;
  private boolean marked;
  private boolean repeated;
  private boolean ofSourceFile;

  CaseElement(XmlPass xml, String module, String source) {
    this.xml = xml;
    this.module = module;
    this.source = source;
  }

  /**
   * Reads a {@code <testcase>} from its start tag to its end tag. A problem deeper inside is one of
   * the case too, as is a case within it that did not pass.
   *
   * @param suite what names the suite where the case does not name its class
   */
  TestResult read(String suite) throws UnreadableReport, IOException {
    String name = texts.of(xml.attribute("name", ""));
    String owner = texts.of(xml.attribute("classname", suite));
    forget();
    ofSourceFile =
        SOURCE_FILE.matcher(xml.attribute("classname", "")).matches()
            && xml.attribute("status", "").equals("run")
            && xml.attribute("result", "").isEmpty();
    Stated stated = Stated.of(xml);
    int own = xml.depth();
    while (xml.nextInside(own)) {
      if (xml.name().equals("testcase")) {
        within(Stated.of(xml));
      } else if (xml.depth() == own + 1 || PROBLEMS.contains(xml.name())) {
        child();
      }
    }
    weigh(stated);
    return result(owner, name);
  }

  /**
   * Reads a problem that stands in no case.
   *
   * @param suite what names the suite around it
   */
  TestResult outside(String suite) throws UnreadableReport, IOException {
    forget();
    child();
    return result(texts.of(suite), "");
  }

  private TestResult result(String owner, String name) {
    return new TestResult(module, owner, name, outcome, message, source);
  }

  /** A case inside a case. */
  private void within(Stated stated) {
    if (stated.outcome() == TestOutcome.FAILED || stated.outcome() == TestOutcome.ERRORED) {
      weigh(stated);
      told = true;
    }
  }

  /** What its attributes say counts where its children say less. */
  private void weigh(Stated stated) {
    if (stated.outcome() == TestOutcome.PASSED
        || (told && !(stated.known() && Weight.moreThan(stated.outcome(), outcome)))) {
      return;
    }
    outcome = stated.outcome();
    message = texts.of(stated.words());
    skipped |= outcome == TestOutcome.SKIPPED;
    problems += outcome == TestOutcome.SKIPPED ? 0 : 1;
  }

  /** How often it failed or broke; 1 also where it was only flaky. */
  int problems() {
    return Math.max(problems, repeated ? 1 : 0);
  }

  boolean isBroken() {
    return outcome == TestOutcome.ERRORED;
  }

  boolean isSkipped() {
    return skipped;
  }

  /** Whether an element in it says that it was skipped. */
  boolean isMarkedSkipped() {
    return marked;
  }

  /** Whether it ran more than once. */
  boolean isRepeated() {
    return repeated;
  }

  /** Whether it ran, and names the file of C or C++ in which it stands, as doctest's do. */
  boolean isOfSourceFile() {
    return ofSourceFile;
  }

  private void forget() {
    outcome = TestOutcome.PASSED;
    message = "";
    told = false;
    problems = 0;
    skipped = false;
    marked = false;
    repeated = false;
    ofSourceFile = false;
  }

  private void child() throws UnreadableReport, IOException {
    switch (xml.name()) {
      case "failure" -> problem(TestOutcome.FAILED, false);
      case "error" -> problem(TestOutcome.ERRORED, false);
      case "rerunFailure" -> problem(TestOutcome.FAILED, true);
      case "rerunError" -> problem(TestOutcome.ERRORED, true);
      case "flakyFailure", "flakyError" -> problem(TestOutcome.PASSED_FLAKY, true);
      case "skipped", "skip", "ignored", "disabled" -> {
        skipped = true;
        marked = true;
        tell(TestOutcome.SKIPPED);
      }
      default -> {}
    }
  }

  private void problem(TestOutcome seen, boolean again) throws UnreadableReport, IOException {
    problems += again ? 0 : 1;
    repeated |= again;
    tell(seen);
  }

  /** Keeps the outcome that weighs most, and the message of the first that has it. */
  private void tell(TestOutcome seen) throws UnreadableReport, IOException {
    if (!told || Weight.moreThan(seen, outcome)) {
      told = true;
      outcome = seen;
      String type = xml.attribute("type", "");
      String stated = withoutTrace(xml.attribute("message", ""));
      message =
          texts.of(withType(type, stated.isEmpty() ? firstLine(xml.text(LONGEST_TEXT)) : stated));
    }
  }

  /** The kind of problem often says more than its message: an unknown host, a null pointer. */
  private static String withType(String type, String text) {
    if (text.isEmpty() || type.isEmpty() || text.contains(type)) {
      return text.isEmpty() ? type : text;
    }
    return type + ": " + text;
  }

  /** Some assertion libraries put the whole stack trace into the message. */
  private static String withoutTrace(String text) {
    return text.lines()
        .takeWhile(line -> !line.strip().startsWith("at "))
        .collect(Collectors.joining(" "))
        .strip();
  }

  private static String firstLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
  }
}
