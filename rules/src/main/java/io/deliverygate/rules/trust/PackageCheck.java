package io.deliverygate.rules.trust;

import io.deliverygate.rules.trust.AllowedList.Code;
import org.drools.drl.ast.descr.AccumulateImportDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/** What may stand above the rules of a file: its package and harmless imports. */
final class PackageCheck {

  private PackageCheck() {}

  static void judge(JudgedFile file, Namespace namespace) {
    PackageDescr rules = file.parsed();
    judgePackage(file, namespace);
    rules.getImports().forEach(each -> judgeImport(file, each));
    rules.getFunctionImports().forEach(each -> judgeStatic(file, each));
    rules.getAccumulateImports().forEach(each -> accumulate(file, each));
    rules.getGlobals().forEach(each -> global(file, each));
    rules.getAttributes().forEach(each -> attribute(file, each));
    rules.getEntryPointDeclarations().forEach(each -> stream(file, each, "entry point"));
    rules.getWindowDeclarations().forEach(each -> stream(file, each, "window"));
    if (rules.getUnit() != null) {
      refuse(file, rules.getUnit(), "a rule unit", "take the unit line out");
    }
  }

  private static void judgePackage(JudgedFile file, Namespace namespace) {
    if (!namespace.holds(file.packageName())) {
      file.refuse(
          Math.max(1, file.parsed().getLine()),
          "the package " + file.packageName() + " is not this pack's",
          "put the rules in " + namespace.words());
    }
  }

  private static void judgeImport(JudgedFile file, ImportDescr each) {
    String target = each.getTarget();
    boolean whole = target.endsWith(".*");
    boolean allowed =
        whole
            ? Scope.wholePackagesAllowed().contains(target.substring(0, target.length() - 2))
            : isDeclared(file, target) || AllowedList.LIST.type(Code.TEXT, Scope.nested(target));
    if (!allowed) {
      refuse(file, each, "an import of " + target, "rules may use facts, numbers, texts and dates");
    }
  }

  private static boolean isDeclared(JudgedFile file, String target) {
    return target.startsWith(file.packageName() + ".");
  }

  private static void judgeStatic(JudgedFile file, FunctionImportDescr each) {
    String target = each.getTarget();
    int dot = target.lastIndexOf('.');
    String owner = Scope.nested(target.substring(0, Math.max(0, dot)));
    String member = target.substring(dot + 1);
    boolean allowed =
        member.equals("*")
            ? AllowedList.LIST.type(Code.TEXT, owner)
            : AllowedList.LIST.member(Code.TEXT, owner, member);
    if (!allowed) {
      refuse(
          file, each, "an import of " + target, "rules may import functions of the reporting kit");
    }
  }

  private static void accumulate(JudgedFile file, AccumulateImportDescr each) {
    refuse(
        file,
        each,
        "an accumulate function of your own, " + each.getTarget(),
        "use one that Drools has, such as count, sumL or collectList");
  }

  private static void global(JudgedFile file, GlobalDescr each) {
    refuse(
        file, each, "the global " + each.getIdentifier(), "state it as a parameter in gate.yaml");
  }

  private static void attribute(JudgedFile file, AttributeDescr each) {
    refuse(file, each, "the attribute " + each.getName(), "take it out");
  }

  private static void stream(JudgedFile file, BaseDescr each, String what) {
    refuse(file, each, "a declared " + what, "rules look at facts, not at a stream of events");
  }

  private static void refuse(JudgedFile file, BaseDescr at, String what, String fix) {
    file.refuse(Math.max(1, at.getLine()), what + " is not allowed", fix);
  }
}
