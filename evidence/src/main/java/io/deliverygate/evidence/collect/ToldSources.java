package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.Analysis;
import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.source.CodeFile;
import io.deliverygate.evidence.source.CodeText;
import io.deliverygate.evidence.source.Language;
import io.deliverygate.evidence.source.ToolLanguages;
import io.deliverygate.evidence.survey.ReadReport;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.evidence.survey.ToldFact;
import io.deliverygate.fact.EvidenceKind;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Of which source files the reports of one kind tell. A report that lists what its tool looked at
 * tells of these files. One that names only files with findings tells of all files in the languages
 * that the tool reads: those that it is known for, and those of which it names a file.
 */
final class ToldSources {

  /** Named by habit, and holding nothing that a tool could complain of. */
  private static final Set<String> DESCRIPTIONS = Set.of("package-info.java", "module-info.java");

  /** What no tool of a kind reads cannot be demanded of it. */
  private static final Map<EvidenceKind, Set<Language>> UNREAD =
      Map.of(EvidenceKind.DUPLICATION, EnumSet.of(Language.VUE, Language.SVELTE));

  private final Survey survey;
  private final EvidenceKind kind;
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, Map<Language, String>> languages = new HashMap<>();
  private final Map<String, String> modules = new HashMap<>();

  ToldSources(Survey survey, EvidenceKind kind) {
    this.survey = survey;
    this.kind = kind;
    for (ModuleLayout module : survey.project().modules()) {
      for (CodeFile file : survey.inputs(module).sources().main()) {
        modules.put(label(file), module.name());
      }
    }
  }

  private String label(CodeFile file) {
    return survey.project().label(file.path());
  }

  /** The modules of which a report names a main source file. */
  Set<String> named(ReadReport read) {
    Set<String> found = new TreeSet<>();
    for (Analysis analysis : read.report().analyses()) {
      for (String name : analysis.files()) {
        source(read.report().module(), name).map(modules::get).ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * Takes a report that can be believed.
   *
   * @param about names of the modules that it speaks of
   */
  void take(ReadReport read, Collection<String> about) {
    String path = read.report().path();
    for (Analysis analysis : read.report().analyses()) {
      for (String name : analysis.files()) {
        source(read.report().module(), name).ifPresent(file -> files.putIfAbsent(file, path));
      }
      if (!analysis.isListing()) {
        Set<Language> reads = reads(analysis);
        about.forEach(module -> read(module, reads, path));
      }
    }
  }

  private void read(String module, Set<Language> reads, String path) {
    Map<Language, String> known =
        languages.computeIfAbsent(module, none -> new EnumMap<>(Language.class));
    reads.forEach(language -> known.putIfAbsent(language, path));
  }

  private static Set<Language> reads(Analysis analysis) {
    Set<Language> reads = EnumSet.noneOf(Language.class);
    reads.addAll(ToolLanguages.of(analysis.tool()));
    analysis.files().forEach(name -> language(name).ifPresent(reads::add));
    return reads;
  }

  private static Optional<Language> language(String name) {
    try {
      Path path = Path.of(name);
      return path.getFileName() == null ? Optional.empty() : Language.of(path);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * The source file that a name means: the longest end of it that is one, seen from the project or
   * from the report's module, since reports are made in other checkouts too.
   */
  private Optional<String> source(ModuleLayout module, String name) {
    String folder = survey.project().label(module.folder());
    String below = folder.isEmpty() ? "" : folder + "/";
    String rest = name.replace('\\', '/');
    while (true) {
      if (modules.containsKey(rest)) {
        return Optional.of(rest);
      } else if (modules.containsKey(below + rest)) {
        return Optional.of(below + rest);
      }
      int slash = rest.indexOf('/');
      if (slash < 0) {
        return Optional.empty();
      }
      rest = rest.substring(slash + 1);
    }
  }

  /** Writes down what is told of a module. */
  void close(ModuleLayout module) throws IOException {
    Map<Language, ToldFact> facts = new EnumMap<>(Language.class);
    for (CodeFile file : survey.inputs(module).sources().main()) {
      count(module, file, facts.computeIfAbsent(file.language(), none -> new ToldFact()));
    }
    facts.forEach(
        (language, fact) ->
            fact.of(kind, module.name(), language.title() + " source files")
                .ifPresent(survey::add));
  }

  private void count(ModuleLayout module, CodeFile file, ToldFact fact) throws IOException {
    String label = label(file);
    Map<Language, String> read = languages.getOrDefault(module.name(), Map.of());
    if (read.containsKey(file.language())) {
      fact.told(read.get(file.language()));
    } else if (files.containsKey(label)) {
      fact.told(files.get(label));
    } else if (isDemanded(file)) {
      fact.untold(label);
    }
  }

  private boolean isDemanded(CodeFile file) throws IOException {
    return !UNREAD.getOrDefault(kind, Set.of()).contains(file.language())
        && !DESCRIPTIONS.contains(file.path().getFileName().toString())
        && !CodeText.of(file).isBlank();
  }
}
