package io.jenkins.plugins.deliverygate.verdict;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A verdict as the Markdown of a check; all that is foreign in it is escaped. */
record CheckText(RecordedVerdict recorded, ShownVerdict shown) {

  /** GitHub takes 65,535 characters. */
  private static final int LONGEST = 60_000;

  private static final int MOST_RULES = 30;
  private static final int MOST_BREACHES = 5;

  /** Plain, in few words. */
  String title() {
    return recorded.words() + ": " + recorded.subject();
  }

  /** Why it is not complete, emergencies, and the gates. */
  String summary() {
    Stream<String> loud = shown.emergencies().stream().map(line -> "**" + text(line) + "**\n\n");
    Stream<String> because = shown.because().stream().map(line -> "- " + text(line) + "\n");
    String incomplete =
        shown.because().isEmpty()
            ? ""
            : because.collect(Collectors.joining("", "Not everything was looked at:\n\n", "\n"));
    return cut(loud.collect(Collectors.joining()) + incomplete + gates());
  }

  private String gates() {
    return recorded.gates().stream()
        .map(
            gate ->
                "| %s | %s | %d |".formatted(text(gate.id()), gate.words(), gate.breaches()) + "\n")
        .collect(Collectors.joining("", "| Gate | Status | Breaches |\n| --- | --- | --- |\n", ""));
  }

  /** The rules that ask for something in enforced gates, with their first breaches. */
  String details() {
    List<ShownRule> rules = rules();
    int more = rules.size() - MOST_RULES;
    String rest = more <= 0 ? "" : "\n" + Phrases.count(more, "more rule", "more rules") + "\n";
    return cut(
        rules.stream().limit(MOST_RULES).map(CheckText::rule).collect(Collectors.joining("\n"))
            + rest);
  }

  private List<ShownRule> rules() {
    return shown.gates().stream()
        .filter(ShownGate::enforced)
        .flatMap(gate -> gate.wanting().stream())
        .toList();
  }

  private static String rule(ShownRule rule) {
    String head =
        "**%s** %s (%s, %s)"
            .formatted(text(rule.id()), text(rule.title()), rule.words(), rule.facts());
    String reason = rule.reason().isEmpty() ? "" : "\n" + text(rule.reason()) + "\n";
    String breaches =
        rule.breaches().stream()
            .filter(breach -> !breach.waived())
            .limit(MOST_BREACHES)
            .map(CheckText::breach)
            .collect(Collectors.joining());
    int more = rule.open() - MOST_BREACHES;
    return head + "\n" + reason + "\n" + breaches + (more > 0 ? "- and " + more + " more\n" : "");
  }

  private static String breach(ShownBreach breach) {
    String place = breach.place().isEmpty() ? "" : " at " + text(breach.place());
    String remedy = breach.remedy().isEmpty() ? "" : "; fix: " + text(breach.remedy());
    return "- " + text(breach.sentence()) + place + remedy + "\n";
  }

  private static String text(String line) {
    return Markdown.text(line);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, text.lastIndexOf('\n', LONGEST));
  }
}
