package io.deliverygate.rules.change;

import io.deliverygate.rules.author.RuleHead;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

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

  private final Map<String, String> there;
  private final Set<String> words;
  private final Set<String> imports;
  private final Set<String> names;
  private final Set<String> ids;

  /**
   * @param there the rules that were there: DRL texts by file name
   */
  AddedRules(Map<String, String> there) {
    this.there = there;
    this.words =
        there.values().stream()
            .flatMap(text -> WORD.matcher(text).results().map(found -> found.group()))
            .collect(Collectors.toCollection(HashSet::new));
    this.imports =
        there.values().stream()
            .flatMap(text -> parsed(text).stream())
            .flatMap(AddedRules::imports)
            .collect(Collectors.toSet());
    List<RuleHead> heads = RuleHead.of(there);
    this.names = heads.stream().map(RuleHead::name).collect(Collectors.toSet());
    this.ids = heads.stream().map(RuleHead::id).collect(Collectors.toSet());
    this.ids.remove("");
  }

  /** What a new DRL text changes in those that were there; empty where it only adds. */
  Optional<String> overrides(String text) {
    if (there.containsValue(text)) {
      return Optional.empty();
    }
    Optional<PackageDescr> parsed = parsed(text);
    if (parsed.isEmpty()) {
      return Optional.of("a file that cannot be read");
    }
    return Stream.of(
            words("declares ", defined(parsed.get())),
            words("imports ", imported(parsed.get())),
            words("derives ", derived(parsed.get())),
            heads(RuleHead.of(Map.of("added", text))))
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

  private static List<String> derived(PackageDescr text) {
    return text.getRules().stream()
        .map(RuleDescr::getConsequence)
        .flatMap(code -> DERIVED.matcher(String.valueOf(code)).results())
        .map(found -> last(found.group(1)))
        .toList();
  }

  private Optional<String> heads(List<RuleHead> heads) {
    return heads.stream()
        .filter(head -> names.contains(head.name()) || speaks(head))
        .findFirst()
        .map(head -> "speaks for \"" + head.name() + "\", which was there");
  }

  /** Whether it says something of a rule that is there; one that only reports for it is welcome. */
  private boolean speaks(RuleHead head) {
    return head.query()
        ? ids.contains(head.name().split("\\s", 2)[0])
        : ids.contains(head.id()) && head.told().keySet().stream().anyMatch(CARD::contains);
  }

  private static Optional<PackageDescr> parsed(String text) {
    try {
      DrlParser parser = new DrlParser();
      PackageDescr rules = parser.parse(false, text);
      return parser.hasErrors() ? Optional.empty() : Optional.ofNullable(rules);
    } catch (DroolsParserException | StackOverflowError e) {
      return Optional.empty();
    }
  }
}
