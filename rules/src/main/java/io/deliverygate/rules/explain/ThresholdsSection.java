package io.deliverygate.rules.explain;

import io.deliverygate.policy.Origin;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.policy.Policy;
import java.util.List;

/** The thresholds of a rule: values in force, and which layer of policy set them where. */
public record ThresholdsSection(Explained rule) {

  void write(Page page) {
    List<ParameterDefinition> parameters = rule.parts().parameters();
    if (parameters.isEmpty()) {
      return;
    }
    page.section("Its parameters");
    for (ParameterDefinition each : parameters) {
      page.line("%s = %s, %s".formatted(each.name(), value(each), origin(each)));
      page.below(each.text() + " (" + each.stricter().words() + ")");
    }
  }

  private String value(ParameterDefinition definition) {
    return definition.words(rule.policy().parameters().get(definition.name()));
  }

  private String origin(ParameterDefinition definition) {
    Policy policy = rule.policy();
    Origin origin = policy.origin(definition.name());
    return origin.equals(Origin.SHIPPED)
        ? "the default"
        : "set by the %s; the default is %s"
            .formatted(origin.text(), definition.words(definition.standard()));
  }
}
