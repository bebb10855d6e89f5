package io.deliverygate.evidence.collect.coverage;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.jacoco.CompiledSources;
import io.deliverygate.evidence.source.CodeFile;
import io.deliverygate.evidence.source.CodeText;
import io.deliverygate.evidence.source.Language.Family;
import io.deliverygate.evidence.survey.Survey;
import java.io.IOException;
import java.util.Optional;

/**
 * Of which source files of one module a coverage report has something to tell: those whose classes
 * hold code that JaCoCo counts; where there are no classes, those whose text holds code.
 */
final class CoverableCode {

  private final CompiledSources compiled;

  CoverableCode(Survey survey, ModuleLayout module) {
    this.compiled = new CompiledSources(survey.tree(), module);
  }

  boolean holds(CodeFile file) throws IOException {
    CodeText text = CodeText.of(file);
    return file.language().family() == Family.CLASSES ? compiles(file, text) : text.runs();
  }

  /** Its package and name, as reports on classes have them. */
  static String name(CodeFile file, CodeText text) {
    String name = file.path().getFileName().toString();
    return text.folder().map(folder -> folder + "/" + name).orElse(name);
  }

  private boolean compiles(CodeFile file, CodeText text) throws IOException {
    String folder = text.folder().orElse("");
    String name = file.path().getFileName().toString();
    Optional<Boolean> code = compiled.hasCode(folder, name);
    if (code.isPresent()) {
      return code.get();
    }
    return text.runs() && !compiled.leavesOut(folder, name.substring(0, name.lastIndexOf('.')));
  }
}
