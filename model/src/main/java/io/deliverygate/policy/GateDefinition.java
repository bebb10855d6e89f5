package io.deliverygate.policy;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Parameter;
import java.util.List;
import java.util.Set;

/**
 * A gate of the rule base, before any project has a say.
 *
 * @param id such as {@code debt}
 * @param title what it asks, in a few words
 * @param mode what a project without a policy does with it
 * @param watches whether it watches over what the project says, so that the project has no say in
 *     it
 * @param after gates that are evaluated before it because their outcome is a fact for it
 * @param records kinds of records that the gate is about; {@link GateMode#WITH_RECORDS} goes by
 *     them
 * @param expects evidence that is expected as soon as this gate is evaluated
 * @param parameters the parameters that it brings
 */
public record GateDefinition(
    String id,
    String title,
    GateMode mode,
    boolean watches,
    List<String> after,
    Set<EvidenceKind> records,
    Set<EvidenceKind> expects,
    List<ParameterDefinition> parameters) {

  public GateDefinition {
    after = List.copyOf(after);
    records = Set.copyOf(records);
    expects = Set.copyOf(expects);
    parameters = List.copyOf(parameters);
  }

  /** The same gate with another standard value of one of its parameters. */
  public GateDefinition withParameter(Parameter value) {
    List<ParameterDefinition> changed =
        parameters.stream()
            .map(each -> each.name().equals(value.name()) ? each.withStandard(value) : each)
            .toList();
    return with(changed);
  }

  /** The same gate with other parameters. */
  public GateDefinition with(List<ParameterDefinition> others) {
    return new GateDefinition(id, title, mode, watches, after, records, expects, others);
  }
}
