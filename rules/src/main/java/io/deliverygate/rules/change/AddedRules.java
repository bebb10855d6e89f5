package io.deliverygate.rules.change;

import io.deliverygate.rules.drl.DrlFile;
import io.deliverygate.rules.drl.DrlRule;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/**
 * Whether rules that come into a gate leave those alone that are there. All files of a pack in a
 * gate share their names: a function, a type, an import or a derived fact of a new file can stand
 * in for what the others mean.
 */
final class AddedRules {

  private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w$]*");
  private static final Pattern DERIVED = Pattern.compile("\\bnew\\s+([\\w.]+)");
  private static final Set<String> CARD =
      Set.of("title", "severity", "requires", "subject", "source", "remedy", "excusable");

  private final Set<String> there;
  private final Set<String> words;
  private final Set<String> imports;
  private final Set<String> names;
  private final Set<String> ids;

  /**
   * @param files the rules that were there
   */
  AddedRules(List<DrlFile> files) {
    this.there = files.stream().map(file -> file.text().text()).collect(Collectors.toSet());
    this.words =
        there.stream()
            .flatMap(text -> WORD.matcher(text).results().map(found -> found.group()))
            .collect(Collectors.toCollection(HashSet::new));
    this.imports =
        files.stream().flatMap(file -> imports(file.parsed())).collect(Collectors.toSet());
    List<DrlRule> rules = DrlFile.rules(files);
    this.names = rules.stream().map(DrlRule::name).collect(Collectors.toSet());
    this.ids = rules.stream().map(DrlRule::id).collect(Collectors.toSet());
    this.ids.remove("");
  }

  /** What a new DRL file changes in those that were there; empty where it only adds. */
  Optional<String> overrides(DrlFile file) {
    if (there.contains(file.text().text())) {
      return Optional.empty();
    } else if (!file.problems().isEmpty()) {
      return Optional.of("a file that cannot be read");
    }
    return Stream.of(
            words("declares ", defined(file.parsed())),
            words("imports ", imported(file.parsed())),
            words("derives ", derived(file)),
            spoken(file.rules()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> words(String verb, Collection<String> defined) {
    Set<String> meant = new TreeSet<>(defined);
    meant.retainAll(words);
    return meant.isEmpty()
        ? Optional.empty()
        : Optional.of(verb + String.join(", ", meant) + ", which other rules name");
  }

  private static List<String> defined(PackageDescr text) {
    return Stream.of(
            text.getFunctions().stream().map(FunctionDescr::getName),
            text.getTypeDeclarations().stream().map(TypeDeclarationDescr::getTypeName),
            text.getEnumDeclarations().stream().map(each -> each.getTypeName()))
        .flatMap(names -> names)
        .toList();
  }

  /** Simple names that the imports of a text give a meaning that they did not have. */
  private List<String> imported(PackageDescr text) {
    return imports(text)
        .filter(name -> !imports.contains(name))
        .flatMap(name -> name.endsWith(".*") ? within(name) : Stream.of(last(name)))
        .toList();
  }

  private Stream<String> within(String all) {
    String place = all.substring(0, all.length() - 1);
    return words.stream().filter(word -> exists(place + word));
  }

  private static boolean exists(String type) {
    try {
      Class.forName(type, false, AddedRules.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private static Stream<String> imports(PackageDescr text) {
    return Stream.concat(
        text.getImports().stream().map(ImportDescr::getTarget),
        text.getFunctionImports().stream().map(FunctionImportDescr::getTarget));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static List<String> derived(DrlFile file) {
    return file.rules().stream()
        .flatMap(rule -> DERIVED.matcher(rule.consequence()).results())
        .map(found -> last(found.group(1)))
        .toList();
  }

  private Optional<String> spoken(List<DrlRule> rules) {
    return rules.stream()
        .filter(rule -> names.contains(rule.name()) || speaks(rule))
        .findFirst()
        .map(rule -> "speaks for \"" + rule.name() + "\", which was there");
  }

  /** Whether it says something of a rule that is there; one that only reports for it is welcome. */
  private boolean speaks(DrlRule rule) {
    return rule.query()
        ? ids.contains(rule.name().split("\\s", 2)[0])
        : ids.contains(rule.id()) && rule.told().keySet().stream().anyMatch(CARD::contains);
  }
}
