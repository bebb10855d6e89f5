package io.deliverygate.evidence.survey;

import io.deliverygate.evidence.Governing;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.NewCodeWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to look for besides the project itself.
 *
 * @param places where reports of a kind lie, as patterns relative to each module's folder; kinds
 *     that are not named are looked for in their usual places
 * @param records folder of the record files; it need not exist, and may lie outside the project
 * @param policy policy file of the project; it need not exist, and may lie outside the project
 * @param out our own output folder, which is not looked into
 * @param newCode since when code counts as new; nothing is told of new code without it
 * @param attested folder of the records that a server attests, outside the project
 * @param mainBranch what the organisation calls the main branch, where it says so
 * @param governing what governs the project beside its policy and records
 */
public record CollectionRequest(
    Map<EvidenceKind, List<String>> places,
    Path records,
    Path policy,
    Path out,
    Optional<NewCodeWindow> newCode,
    Optional<Path> attested,
    Optional<String> mainBranch,
    Governing governing) {

  /** The same where nothing else is said. */
  public CollectionRequest(
      Map<EvidenceKind, List<String>> places,
      Path records,
      Path policy,
      Path out,
      Optional<NewCodeWindow> newCode) {
    this(
        places,
        records,
        policy,
        out,
        newCode,
        Optional.empty(),
        Optional.empty(),
        Governing.NOTHING);
  }

  /** The same with what governs the project beside. */
  public CollectionRequest governedBy(Governing other) {
    return new CollectionRequest(
        places, records, policy, out, newCode, attested, mainBranch, other);
  }

  /** The same with what a server attests. */
  public CollectionRequest with(Optional<Path> other) {
    return new CollectionRequest(
        places, records, policy, out, newCode, other, mainBranch, governing);
  }

  /** The same where an organisation names the main branch. */
  public CollectionRequest onBranch(Optional<String> other) {
    return new CollectionRequest(places, records, policy, out, newCode, attested, other, governing);
  }
}
