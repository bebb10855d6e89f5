package io.deliverygate.evidence.collect.change;

import io.deliverygate.evidence.Governing;
import io.deliverygate.evidence.git.BaseTree;
import io.deliverygate.evidence.survey.CollectionRequest;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Loosening;
import io.deliverygate.fact.Loosening.Area;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything at the base that decides over a project. It is found from the base: by what its own
 * build files name, by where such files usually lie, and by what they say; and in the places that
 * today's options name.
 */
final class BaseJudges {

  private static final String GIT = ".git";

  private final Path root;
  private final CollectionRequest wanted;
  private BaseRecords records = BaseRecords.NONE;
  private List<Fact> facts = List.of();

  BaseJudges(Path root, CollectionRequest wanted) {
    this.root = root;
    this.wanted = wanted;
  }

  /** Takes in what there was. */
  void look(BaseTree tree) throws IOException {
    Governing governing = wanted.governing();
    Governing.Named named = governing.settings().at(tree::text);
    BaseKnown known = new BaseKnown(tree, governing.policies());
    BasePacks packs = new BasePacks(root, tree, known, governing.packs(), named);
    BasePolicies policies = new BasePolicies(root, tree, known, governing.policies());
    policies.add(packs);
    policies.add(wanted, named);
    records = BaseRecords.of(root, tree, wanted.records(), named.records());
    facts =
        Stream.of(
                policies.facts().stream(),
                packs.facts().stream(),
                records.replaced().stream(),
                named.changed().stream().map(BaseJudges::told))
            .<Fact>flatMap(each -> each)
            .toList();
  }

  private static Loosening told(Governing.Changed changed) {
    return new Loosening(
        Area.RECORDS, changed.subject(), changed.before(), changed.now(), "", 0, GIT);
  }

  List<Fact> facts() {
    return facts;
  }

  BaseRecords records() {
    return records;
  }
}
