package io.deliverygate.rules.trust;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.AbstractClassTypeDeclarationDescr;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What the files of one pack declare for each other.
 *
 * @param types declared types, with their packages
 * @param functions the type that each function returns, by package and name
 * @param queries names of queries
 */
record PackDeclarations(Set<String> types, Map<String, String> functions, Set<String> queries) {

  static PackDeclarations of(List<JudgedFile> files) {
    PackDeclarations pack = new PackDeclarations(new HashSet<>(), new HashMap<>(), new HashSet<>());
    for (JudgedFile file : files) {
      String prefix = file.packageName() + ".";
      for (AbstractClassTypeDeclarationDescr type :
          file.parsed().getClassAndEnumDeclarationDescrs()) {
        pack.types.add(prefix + type.getTypeName());
      }
      for (FunctionDescr function : file.parsed().getFunctions()) {
        pack.functions.put(prefix + function.getName(), function.getReturnType());
      }
      file.parsed().getRules().stream()
          .filter(RuleDescr::isQuery)
          .forEach(query -> pack.queries.add(query.getName()));
    }
    return pack;
  }
}
