package io.deliverygate.evidence.sarif;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.checkstyle.CheckstyleRule;
import io.deliverygate.evidence.source.SourceFiles;
import io.deliverygate.evidence.source.SourceFiles.SourceFile;
import io.deliverygate.evidence.xml.ShownText;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Finding;
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
  private final String tool;
  private final ShownText texts = new ShownText();
  private final Map<String, Importance> settings;

  RunFindings(Run run, SourceFiles files, String source) {
    this.run = run;
    this.files = files;
    this.source = source;
    this.settings = run.settings();
    this.tool = texts.of(run.tool().name());
  }

  void forEach(Consumer<Fact> facts) throws UnreadableReport {
    for (Optional<Result> next = run.next(); next.isPresent(); next = run.next()) {
      facts.accept(finding(next.get()));
    }
  }

  private Finding finding(Result result) throws UnreadableReport {
    Rule rule = run.tool().rule(result.rule());
    String id = result.rule().id().isEmpty() ? rule.id() : result.rule().id();
    SourceFile file = files.of(run.artifacts().path(result.place()));
    if (isCheckstyle() && CheckstyleRule.isNone(id)) {
      throw new UnreadableReport(
          0, "Checkstyle could not check " + file.label(), "mend that file or exclude it");
    }
    return new Finding(
        file.module(),
        tool,
        name(id),
        priority(result, rule),
        message(result, rule, id),
        file.label(),
        result.line(),
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
