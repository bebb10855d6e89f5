package io.deliverygate.evidence.surefire;

import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.TestOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a case says of its outcome in attributes, as GoogleTest, CTest and others do: a test that is
 * {@code notrun} or {@code suppressed} did not pass, though nothing stands inside it. Neither did
 * one with a word that nobody knows, unless what stands inside it says more.
 *
 * @param outcome {@code PASSED} where nothing else is said
 * @param words as the file has it, or what is wrong with it
 * @param known whether the words are known
 */
record Stated(TestOutcome outcome, String words, boolean known) {

  private static final Set<String> PASSED =
      Set.of(
          "run",
          "ran",
          "executed",
          "complete",
          "completed",
          "finished",
          "done",
          "pass",
          "passed",
          "passing",
          "success",
          "succeed",
          "succeeded",
          "successful",
          "ok",
          "good",
          "green",
          "true",
          "yes",
          "expected",
          "fixed");

  private static final Set<String> NOT_RUN =
      Set.of(
          "notrun",
          "notexecuted",
          "disabled",
          "suppressed",
          "skipped",
          "skip",
          "ignored",
          "pending",
          "todo",
          "untested",
          "undefined",
          "inconclusive",
          "notrunnable",
          "aborted",
          "blocked",
          "filtered");

  private static final Set<String> FAILED =
      Set.of("fail", "failed", "failure", "notok", "timeout", "timedout");

  private static final Set<String> ERRORED = Set.of("error", "errored", "broken", "crashed");

  /** Reads the start tag of a {@code <testcase>}. */
  static Stated of(XmlPass xml) {
    String status = xml.attribute("status", "").strip();
    String result = xml.attribute("result", "").strip();
    boolean ran = !word(xml.attribute("executed", "")).equals("false");
    String words =
        Stream.of(status, result).filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
    TestOutcome outcome = outcome(List.of(word(status), word(result)), ran);
    Optional<String> strange =
        Stream.of(status, result).filter(each -> !isKnown(word(each))).findFirst();
    if (outcome == TestOutcome.PASSED && strange.isPresent()) {
      String why = "its status '" + strange.get() + "' is not known";
      return new Stated(TestOutcome.ERRORED, why, false);
    }
    return new Stated(outcome, words.isEmpty() ? "not executed" : words, true);
  }

  /** Whether a word is one of those above, or none, as a number is. */
  private static boolean isKnown(String word) {
    return word.isEmpty()
        || Stream.of(PASSED, NOT_RUN, FAILED, ERRORED).anyMatch(words -> words.contains(word));
  }

  private static TestOutcome outcome(List<String> said, boolean ran) {
    if (said.stream().anyMatch(ERRORED::contains)) {
      return TestOutcome.ERRORED;
    }
    if (said.stream().anyMatch(FAILED::contains)) {
      return TestOutcome.FAILED;
    }
    boolean skipped = !ran || said.stream().anyMatch(NOT_RUN::contains);
    return skipped ? TestOutcome.SKIPPED : TestOutcome.PASSED;
  }

  /** Lower case, with letters only. */
  private static String word(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\P{L}", "");
  }
}
