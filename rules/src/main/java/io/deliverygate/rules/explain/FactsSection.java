package io.deliverygate.rules.explain;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Now;
import io.deliverygate.fact.Parameter;
import io.deliverygate.rules.drl.DrlRule;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The evidence that a rule rests on, and the facts that it looked at, with the names of a few. */
record FactsSection(Explained rule) {

  private static final int SHOWN = 5;

  void write(Page page) {
    page.section("Evidence it rests on");
    if (rule.card().requires().isEmpty()) {
      page.line("nothing beyond what is always known");
    }
    rule.card().requires().forEach(kind -> evidence(kind, page));
    page.section("Facts it looked at");
    types().forEach(type -> page.line("", facts(type)));
  }

  private void evidence(EvidenceKind kind, Page page) {
    List<EvidenceSearch> searches =
        rule.snapshot().all(EvidenceSearch.class).stream()
            .filter(search -> search.kind() == kind)
            .toList();
    int found = searches.stream().mapToInt(EvidenceSearch::found).sum();
    page.line(
        "%s (%s): %d found%s"
            .formatted(
                kind.title(),
                kind.key(),
                found,
                some("; looked at ", searches.stream().flatMap(s -> s.places().stream()))));
    searches.stream()
        .filter(search -> found == 0 && !search.note().isEmpty())
        .map(EvidenceSearch::note)
        .distinct()
        .limit(SHOWN)
        .forEach(page::below);
  }

  private Stream<Class<? extends Fact>> types() {
    Set<String> named =
        rule.parts().texts().stream()
            .map(DrlRule::types)
            .flatMap(Collection::stream)
            .collect(Collectors.toSet());
    return Fact.types().stream()
        .filter(type -> type != Parameter.class && type != Now.class)
        .filter(type -> named.contains(type.getSimpleName()));
  }

  private String facts(Class<? extends Fact> type) {
    List<? extends Fact> facts = rule.snapshot().all(type);
    return "%s: %d%s%s"
        .formatted(
            type.getSimpleName(),
            facts.size(),
            some(", such as ", facts.stream().map(FactName::of)),
            some(" from ", facts.stream().map(Fact::source)));
  }

  private static String some(String before, Stream<String> texts) {
    List<String> first =
        texts.filter(text -> !text.isEmpty()).distinct().limit(SHOWN + 1L).toList();
    String more = first.size() > SHOWN ? ", ..." : "";
    return first.isEmpty()
        ? ""
        : first.stream().limit(SHOWN).collect(Collectors.joining(", ", before, more));
  }
}
