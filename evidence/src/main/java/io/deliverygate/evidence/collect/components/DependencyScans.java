package io.deliverygate.evidence.collect.components;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.cyclonedx.CycloneDxReader;
import io.deliverygate.evidence.survey.Absence;
import io.deliverygate.evidence.survey.ReadReport;
import io.deliverygate.evidence.survey.SearchLog;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.SecurityScan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what the product contains, and what is known against it: bills of materials and scans.
 * The bill or scan of the root module is of all modules. A bill that lists vulnerabilities is a
 * scan too.
 */
public final class DependencyScans {

  private final Survey survey;
  private final SearchLog bills;
  private final SearchLog scans;
  private final ListedComponents listed = new ListedComponents();
  private final ToldComponents told;

  private DependencyScans(Survey survey) {
    this.survey = survey;
    this.told = new ToldComponents(survey);
    this.bills = new SearchLog(survey, EvidenceKind.SBOM);
    this.scans = new SearchLog(survey, EvidenceKind.VULNERABILITIES);
  }

  public static void collect(Survey survey) throws IOException {
    new DependencyScans(survey).collect();
  }

  private void collect() throws IOException {
    for (ModuleLayout module : survey.project().modules()) {
      List<Path> read = billsOf(module);
      for (Path file : read) {
        readBill(module, file);
      }
      for (Path file : files(EvidenceKind.VULNERABILITIES, module)) {
        if (!read.contains(file)) {
          readScan(module, file);
        }
      }
      explainAbsence(module);
    }
    listed.facts().forEach(survey::add);
    told.close();
    bills.close();
    scans.close();
  }

  private List<Path> billsOf(ModuleLayout module) throws IOException {
    List<Path> bills = new ArrayList<>();
    for (Path file : files(EvidenceKind.SBOM, module)) {
      if (!isBillOfMaven(file)) {
        bills.add(file);
      }
    }
    return bills;
  }

  /** Whether it is the POM of a bill of versions, which many builds write as bom.xml as well. */
  private static boolean isBillOfMaven(Path file) throws IOException {
    return XmlPass.root(file).filter("project"::equals).isPresent();
  }

  private List<Path> files(EvidenceKind kind, ModuleLayout module) throws IOException {
    return survey.finder().files(kind, module);
  }

  private void readBill(ModuleLayout module, Path file) throws IOException {
    ReadReport read =
        read(new CycloneDxReader(), EvidenceKind.SBOM, module, file, "CycloneDX", bills);
    if (read.readable()) {
      told.bill(read);
    }
    if (read.facts().stream().anyMatch(SecurityScan.class::isInstance)) {
      count(scans, read);
      told.scan(read);
    }
  }

  private void readScan(ModuleLayout module, Path file) throws IOException {
    ReadReport read =
        read(
            new ScanReader(),
            EvidenceKind.VULNERABILITIES,
            module,
            file,
            ScanReader.USUAL_TOOL,
            scans);
    if (read.readable()) {
      told.scan(read);
    }
  }

  private ReadReport read(
      ReportReader reader,
      EvidenceKind kind,
      ModuleLayout module,
      Path file,
      String tool,
      SearchLog log)
      throws IOException {
    ReadReport read = ReadReport.of(reader, new Report(survey.project(), module, file, tool));
    read.recordIn(survey, kind);
    read.facts().forEach(listed);
    count(log, read);
    return read;
  }

  private void count(SearchLog log, ReadReport read) throws IOException {
    Report report = read.report();
    log.found(report.module().name());
    if (read.readable()) {
      for (ModuleLayout module : spokenOf(report.module())) {
        log.compareAge(report, module.name());
      }
    }
  }

  /** The modules that a report of a module speaks of. */
  private List<ModuleLayout> spokenOf(ModuleLayout holder) {
    return survey.project().label(holder.folder()).isEmpty()
        ? survey.project().modules()
        : List.of(holder);
  }

  private void explainAbsence(ModuleLayout module) throws IOException {
    if (bills.count(module) == 0) {
      bills.note(module.name(), new Absence(survey, EvidenceKind.SBOM).of(module));
    }
    if (scans.count(module) == 0) {
      scans.note(module.name(), new Absence(survey, EvidenceKind.VULNERABILITIES).of(module));
    }
  }
}
