package io.deliverygate.rules.trust;

import io.deliverygate.io.OneLine;
import io.deliverygate.rules.drl.DrlFile;
import io.deliverygate.rules.drl.DrlRule;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the rule over which Drools broke down instead of telling an error: by leaving out half of
 * those that are suspected, until one is left.
 *
 * @param files the rules that it was given
 * @param breaksDown whether it breaks down over what is left of them, texts by file name
 */
record CompilerFailure(List<DrlFile> files, Predicate<Map<String, String>> breaksDown) {

  private static final Pattern QUOTED = Pattern.compile("\\$\\w+");

  /** A rule or query of a file. */
  private record Block(DrlFile file, DrlRule rule) {}

  /** What happened, at the rule's place; at the first file where no one rule is to blame. */
  RuleProblem problem(Throwable failure) {
    List<Block> suspects = files.stream().flatMap(CompilerFailure::blocks).toList();
    List<Block> others = List.of();
    while (suspects.size() > 1) {
      List<Block> first = suspects.subList(0, suspects.size() / 2);
      List<Block> second = suspects.subList(suspects.size() / 2, suspects.size());
      boolean inFirst = breaksDown(both(others, second));
      others = both(others, inFirst ? second : first);
      suspects = inFirst ? first : second;
    }
    return suspects.isEmpty()
        ? files.get(0).text().problem(0, words(failure), "write it in simpler and smaller rules")
        : problem(suspects.get(0).rule(), failure);
  }

  private static Stream<Block> blocks(DrlFile file) {
    return file.rules().stream().map(rule -> new Block(file, rule));
  }

  private static List<Block> both(List<Block> some, List<Block> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private boolean breaksDown(List<Block> without) {
    return breaksDown.test(
        files.stream().collect(Collectors.toMap(DrlFile::name, file -> left(file, without))));
  }

  private static String left(DrlFile file, List<Block> without) {
    return file.without(
        without.stream().filter(block -> block.file() == file).map(Block::rule).toList());
  }

  private static RuleProblem problem(DrlRule rule, Throwable failure) {
    int line = rule.source().lineWith(quoted(failure), rule.line(), rule.lastLine());
    return rule.source()
        .problem(
            line,
            words(failure) + " in \"" + rule.name() + "\"",
            "look for a misspelt field or variable, or write it in simpler rules");
  }

  private static String words(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return "Drools breaks down over this, with "
        + OneLine.of(root.getClass().getSimpleName() + (message == null ? "" : ": " + message));
  }

  /** Variables that the message is about. */
  private static List<String> quoted(Throwable failure) {
    List<String> quoted = new ArrayList<>();
    Matcher found = QUOTED.matcher(String.valueOf(failure.getMessage()));
    while (found.find()) {
      quoted.add(found.group());
    }
    return quoted;
  }
}
