package io.deliverygate.evidence.collect.coverage;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.source.CodeFile;
import io.deliverygate.evidence.source.CodeName;
import io.deliverygate.evidence.source.CodeText;
import io.deliverygate.evidence.source.Language;
import io.deliverygate.evidence.source.Language.Family;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.evidence.survey.ToldFact;
import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.EvidenceKind;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Of which source files coverage tells: those of which lines are counted. A file without code that
 * could run is not asked about.
 */
final class ToldCoverage {

  private static final EvidenceKind KIND = EvidenceKind.COVERAGE;

  private final Survey survey;
  private final Map<CountedCode.Key, String> counted = new HashMap<>();

  ToldCoverage(Survey survey) {
    this.survey = survey;
    survey
        .all(Coverage.class)
        .filter(file -> file.lines() > 0)
        .forEach(
            file -> counted.put(new CountedCode.Key(file.module(), file.file()), file.source()));
  }

  /** Writes down what is told of a module. */
  void close(ModuleLayout module) throws IOException {
    CoverableCode coverable = new CoverableCode(survey, module);
    Map<Language, ToldFact> facts = new EnumMap<>(Language.class);
    for (CodeFile file : survey.inputs(module).sources().main()) {
      ToldFact fact = facts.computeIfAbsent(file.language(), none -> new ToldFact());
      Optional<String> source = source(module, file);
      if (source.isPresent()) {
        fact.told(source.get());
      } else if (coverable.holds(file)) {
        fact.untold(survey.project().label(file.path()));
      }
    }
    facts.forEach(
        (language, fact) ->
            fact.of(KIND, module.name(), language.title() + " source files")
                .ifPresent(survey::add));
  }

  /** The report that counts lines of a file, under its path or under its package and name. */
  private Optional<String> source(ModuleLayout module, CodeFile file) throws IOException {
    Optional<String> byPath = source(module.name(), file.inFolder());
    if (byPath.isPresent()) {
      return byPath;
    }
    Optional<String> byName =
        CodeName.of(survey.project(), survey.project().label(file.path()))
            .flatMap(name -> source(name.module(), name.file()));
    return byName.isPresent() || file.language().family() != Family.CLASSES
        ? byName
        : source(module.name(), CoverableCode.name(file, CodeText.of(file)));
  }

  private Optional<String> source(String module, String file) {
    return Optional.ofNullable(counted.get(new CountedCode.Key(module, file)));
  }
}
