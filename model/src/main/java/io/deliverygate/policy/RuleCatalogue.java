package io.deliverygate.policy;

import java.util.List;

/**
 * The rules that judge a project, with the policy in force: for people to browse.
 *
 * @param project what the project is called; empty where nobody knows
 * @param gates in the order of evaluation
 * @param note what readers need to know of how the values came about; empty where nothing
 */
public record RuleCatalogue(String project, List<GateRules> gates, String note) {

  public RuleCatalogue {
    gates = List.copyOf(gates);
  }

  /**
   * A gate with its rules.
   *
   * @param mode what the project does with it
   * @param origin who said so
   * @param shadow how long it does not count
   * @param rules by id
   */
  public record GateRules(
      String id, String title, GateMode mode, Origin origin, Shadow shadow, List<Rule> rules) {

    public GateRules {
      rules = List.copyOf(rules);
    }
  }

  /**
   * A rule.
   *
   * @param subject what it looks at, in words
   * @param evidence the evidence without which it cannot judge
   * @param sources where the demand comes from
   * @param remedy what turns it green
   * @param pack name of the rule pack; empty for shipped rules
   * @param shadow how long it does not count
   * @param origin who put it in shadow
   * @param texts as authors wrote it, with what it builds on
   */
  public record Rule(
      String id,
      String title,
      Severity severity,
      String subject,
      List<String> evidence,
      List<String> sources,
      String remedy,
      String pack,
      Shadow shadow,
      Origin origin,
      List<Value> parameters,
      List<Text> texts) {

    public Rule {
      evidence = List.copyOf(evidence);
      sources = List.copyOf(sources);
      parameters = List.copyOf(parameters);
      texts = List.copyOf(texts);
    }
  }

  /**
   * A parameter with its value in force.
   *
   * @param value with its unit; of a table its rows, a line each
   * @param standard the default, written alike
   * @param stricter in which direction a change demands more, in words
   * @param meaning what it means, in a sentence
   * @param origin who set it
   * @param lock who locked it; {@link Origin#SHIPPED} where nobody did
   */
  public record Value(
      String name,
      String value,
      String standard,
      String stricter,
      String meaning,
      Origin origin,
      Origin lock) {}

  /**
   * A text as its author wrote it.
   *
   * @param place file and line, or cell
   */
  public record Text(String place, String text) {}
}
