package io.deliverygate.evidence.collect.components;

import io.deliverygate.evidence.Analysis;
import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.survey.ReadReport;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.evidence.survey.ToldFact;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.SbomComponent;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Of which components bills of materials and scans tell: a bill has to name what the build declares
 * by group and name, a scan has to have looked at that and at what the bill names. What the root
 * module has is of all modules.
 */
final class ToldComponents {

  /** The scope of what is said not to be in the product: that is not told of as part of it. */
  private static final String EXCLUDED = "excluded";

  /** Scopes of a bill for what is not needed when the product runs. */
  private static final Set<String> NOT_NEEDED = Set.of("optional", EXCLUDED);

  private final Survey survey;
  private final DeclaredParts declared;
  private final Map<String, Reports> bills = new HashMap<>();
  private final Map<String, Reports> scans = new HashMap<>();
  private final Map<String, SortedSet<String>> billed = new HashMap<>();

  /** What the reports of one module name. */
  private static final class Reports {
    private final PartNames names = new PartNames();
    private boolean listing;
    private String first = "";

    void from(String path) {
      first = first.isEmpty() ? path : first;
    }
  }

  ToldComponents(Survey survey) {
    this.survey = survey;
    this.declared = new DeclaredParts(survey);
  }

  /** Takes a bill that can be believed. */
  void bill(ReadReport read) {
    SortedSet<String> parts =
        billed.computeIfAbsent(read.report().module().name(), none -> new TreeSet<>());
    Reports of = reports(bills, read);
    components(read, of, parts, Set.of(EXCLUDED));
  }

  /** Takes a scan that can be believed. */
  void scan(ReadReport read) {
    Reports of = reports(scans, read);
    components(read, of, new TreeSet<>(), Set.of());
    for (Analysis analysis : read.report().analyses()) {
      analysis.files().forEach(of.names::addScanned);
      of.listing |= !of.names.none();
    }
  }

  private static Reports reports(Map<String, Reports> known, ReadReport read) {
    Reports of = known.computeIfAbsent(read.report().module().name(), none -> new Reports());
    of.from(read.report().path());
    return of;
  }

  private void components(
      ReadReport read, Reports of, SortedSet<String> needed, Set<String> untold) {
    read.facts().stream()
        .filter(SbomComponent.class::isInstance)
        .map(SbomComponent.class::cast)
        .forEach(
            component -> {
              String part = PartNames.of(component);
              of.listing = true;
              if (!untold.contains(component.scope())) {
                of.names.add(part);
              }
              if (!NOT_NEEDED.contains(component.scope()) && !declared.isModule(part)) {
                needed.add(part);
              }
            });
  }

  /** Writes down what is told of each module. */
  void close() throws IOException {
    if (bills.isEmpty() && scans.isEmpty()) {
      return;
    }
    for (ModuleLayout module : survey.project().modules()) {
      boolean root = survey.project().label(module.folder()).isEmpty();
      if (root || survey.inputs(module).hasMainSources()) {
        close(module);
      }
    }
  }

  private void close(ModuleLayout module) throws IOException {
    SortedSet<String> needed = declared.of(module);
    add(EvidenceKind.SBOM, bills, module, needed, "dependencies that the build declares");
    needed.addAll(billed.getOrDefault(module.name(), new TreeSet<>()));
    add(EvidenceKind.VULNERABILITIES, scans, module, needed, "components of the product");
  }

  private void add(
      EvidenceKind kind,
      Map<String, Reports> reports,
      ModuleLayout module,
      SortedSet<String> needed,
      String words) {
    ToldFact fact = new ToldFact();
    for (String part : demanded(reports, module, needed)) {
      String source = source(kind, reports, module, part);
      if (source.isEmpty()) {
        fact.untold(part.replace('/', ':'));
      } else {
        fact.told(source);
      }
    }
    fact.of(kind, module.name(), words).ifPresent(survey::add);
  }

  /**
   * Not every tool names the project's own modules; but where a module needs nothing else, reports
   * that name nothing at all have not seen it.
   */
  private SortedSet<String> demanded(
      Map<String, Reports> reports, ModuleLayout module, SortedSet<String> needed) {
    boolean nothing = speaking(reports, module).noneMatch(of -> of.listing);
    return needed.isEmpty() && nothing ? declared.modulesOf(module) : needed;
  }

  private String source(
      EvidenceKind kind, Map<String, Reports> reports, ModuleLayout module, String part) {
    return speaking(reports, module)
        .filter(of -> kind == EvidenceKind.SBOM ? of.names.holdWhole(part) : of.names.hold(part))
        .map(of -> of.first)
        .findFirst()
        .orElse("");
  }

  /** The reports of the module and of the root. */
  private Stream<Reports> speaking(Map<String, Reports> reports, ModuleLayout module) {
    return survey.project().modules().stream()
        .filter(
            each ->
                each.name().equals(module.name())
                    || survey.project().label(each.folder()).isEmpty())
        .flatMap(each -> Optional.ofNullable(reports.get(each.name())).stream());
  }
}
