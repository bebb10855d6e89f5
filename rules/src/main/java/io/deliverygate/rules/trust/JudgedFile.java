package io.deliverygate.rules.trust;

import io.deliverygate.rules.drl.DrlFile;
import io.deliverygate.rules.drl.DrlText;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;

/** A DRL file while it is judged: what was refused in it so far. */
final class JudgedFile {

  private final DrlFile file;
  private final List<RuleProblem> problems;

  JudgedFile(DrlFile file) {
    this.file = file;
    this.problems = new ArrayList<>(file.problems());
  }

  void refuse(int line, String message, String fix) {
    problems.add(text().problem(line, message, fix));
  }

  DrlText text() {
    return file.text();
  }

  PackageDescr parsed() {
    return file.parsed();
  }

  String packageName() {
    return file.packageName();
  }

  List<RuleProblem> problems() {
    return List.copyOf(problems);
  }
}
