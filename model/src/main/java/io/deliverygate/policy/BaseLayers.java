package io.deliverygate.policy;

import io.deliverygate.fact.BasePolicy;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.YamlNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The layers of policy as they were before a change: that of the project as its files were then.
 * What does not lie in the project's repository is no part of the change.
 */
record BaseLayers(PolicyTerms terms, List<BasePolicy> files) {

  private static final String CSV = ".csv";

  static BaseLayers of(PolicyTerms terms, Snapshot snapshot) {
    return new BaseLayers(terms, snapshot.all(BasePolicy.class));
  }

  /**
   * The layers as they were.
   *
   * @throws io.deliverygate.io.BadInputException where today one would be refused
   */
  List<PolicyLayer> before(List<PolicyLayer> now) throws IOException {
    if (files.isEmpty()) {
      return now;
    }
    List<PolicyLayer> before = new ArrayList<>(now);
    before.removeIf(layer -> layer.kind() == PolicyLayer.Kind.PROJECT);
    project().ifPresent(before::add);
    before.sort(Comparator.comparing(PolicyLayer::kind));
    return before;
  }

  private Optional<PolicyLayer> project() throws IOException {
    Optional<BasePolicy> file =
        files.stream()
            .filter(each -> !each.path().endsWith(CSV))
            .filter(each -> !each.text().isBlank())
            .findFirst();
    Optional<YamlNode> root = file.flatMap(each -> YamlNode.parse(each.text(), each.path()));
    return root.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PolicyFile(terms).read(PolicyLayer.Kind.PROJECT, "", root.get(), this::beside));
  }

  private String beside(YamlNode name) {
    return files.stream()
        .filter(each -> each.path().endsWith(CSV) && each.path().endsWith(name.text()))
        .findFirst()
        .map(BasePolicy::text)
        .orElseThrow(() -> name.bad("there was no file '" + name.text() + "'", "name one"));
  }
}
