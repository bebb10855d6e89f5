package io.deliverygate.evidence.sarif;

import io.deliverygate.evidence.Analysis;
import io.deliverygate.evidence.ParseErrors;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.checkstyle.CheckstyleRule;
import io.deliverygate.evidence.source.SourceFiles;
import io.deliverygate.evidence.source.SourceFiles.SourceFile;
import io.deliverygate.evidence.xml.ShownText;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The findings of one run. */
final class RunFindings {

  private static final String PMD = "PMD";
  private static final String CHECKSTYLE = "Checkstyle";

  private final Run run;
  private final SourceFiles files;
  private final String source;
  private final Analysis analysis;
  private final String tool;
  private final ShownText texts = new ShownText();
  private final Map<String, Importance> settings;

  RunFindings(Run run, SourceFiles files, String source, Analysis analysis) {
    this.run = run;
    this.files = files;
    this.source = source;
    this.analysis = analysis;
    this.settings = run.settings();
    this.tool = texts.of(run.tool().name());
  }

  void forEach(Consumer<Fact> facts) throws UnreadableReport {
    for (Optional<Result> next = run.next(); next.isPresent(); next = run.next()) {
      for (ResultPlace place : places(next.get())) {
        facts.accept(finding(next.get(), place));
      }
    }
  }

  /** PMD before 6.43 lists under one result all places where a rule is broken. */
  private List<ResultPlace> places(Result result) {
    return tool.equals(PMD) ? result.places() : result.places().subList(0, 1);
  }

  private Finding finding(Result result, ResultPlace place) throws UnreadableReport {
    Rule rule = run.tool().rule(result.rule());
    String id = result.rule().id().isEmpty() ? rule.id() : result.rule().id();
    SourceFile file = files.of(run.artifacts().path(place.file()));
    if (isCheckstyle() ? CheckstyleRule.isNone(id) : ParseErrors.is(id)) {
      throw new UnreadableReport(
          0,
          file.label() + " could not be checked: " + message(result, rule, id),
          "fix that file or exclude it from the analysis, then run it again");
    }
    analysis.saw(file.label());
    return new Finding(
        file.module(),
        tool,
        name(id),
        priority(result, rule),
        message(result, rule, id),
        file.label(),
        place.line(),
        source);
  }

  private boolean isCheckstyle() {
    return tool.equals(CHECKSTYLE);
  }

  private String name(String id) {
    return texts.of(isCheckstyle() ? CheckstyleRule.name(id) : id);
  }

  private int priority(Result result, Rule rule) {
    Importance told =
        rule.id().isEmpty()
            ? Importance.NOT_STATED
            : settings.getOrDefault(rule.id(), Importance.NOT_STATED);
    return result.importance().and(told).and(rule.importance()).priority(tool.equals(PMD));
  }

  private String message(Result result, Rule rule, String id) {
    String message = texts.of(result.message().shown(rule));
    return message.isEmpty() ? texts.of(id) : message;
  }
}
