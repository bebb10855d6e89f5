package io.deliverygate.rules.kit;

import io.deliverygate.rules.base.RuleBase;
import java.util.Map;
import java.util.Optional;

/** Rules that somebody wrote, in company of all others, and the cases that test them. */
public interface TestedRules {

  /** All rules, with those under test among them. */
  RuleBase base();

  /** The DRL of the rules under test: by gate, texts by file name. */
  Map<String, Map<String, String>> sources();

  /**
   * The rule base with other rules under test in one gate.
   *
   * @param files DRL texts by file name
   * @throws io.deliverygate.rules.pack.InvalidRulesException where they do not compile
   */
  RuleBase with(String gate, Map<String, String> files);

  /** The texts of the case files, by path. */
  Map<String, String> cases();

  /** The text that says why no case can notice certain changes, where there is one. */
  Optional<String> explained();

  /** How messages name a file, by its path. */
  String label(String path);

  /** Where an author wrote what stands in a line of DRL. */
  default String place(String gate, String file, int line) {
    return label(gate + "/" + file) + ":" + line;
  }
}
