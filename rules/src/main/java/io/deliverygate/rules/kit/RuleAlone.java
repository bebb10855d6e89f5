package io.deliverygate.rules.kit;

import io.deliverygate.fact.WaiverUse;
import io.deliverygate.rules.base.RuleNeeds;
import io.deliverygate.rules.drl.DrlFile;
import io.deliverygate.rules.drl.DrlRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule without its company: its own text, the query for its subjects, and the rules that derive
 * facts for it. It has to find there what it finds among all others, or the engine has lost
 * something.
 */
public final class RuleAlone {

  /** What comes of the verdicts of all rules, so that all of them derive it. */
  private static final String OF_VERDICTS = WaiverUse.class.getSimpleName();

  private RuleAlone() {}

  /**
   * The texts of a gate's files, by name, with all other rules blanked out, so that lines stay.
   *
   * @param id the rule
   * @param ids every rule of the gate that reports
   */
  public static Map<String, String> of(List<DrlFile> files, String id, Set<String> ids) {
    Set<DrlRule> kept = kept(new RuleNeeds(DrlFile.rules(files), ids), id);
    Map<String, String> left = new LinkedHashMap<>();
    files.forEach(file -> left.put(file.name(), left(file, kept)));
    return left;
  }

  private static Set<DrlRule> kept(RuleNeeds needs, String id) {
    Set<DrlRule> kept =
        needs.of(
            needs.texts().stream()
                .filter(text -> text.partOf().equals(id) || needs.isSharedQuery(text))
                .toList());
    return RuleNeeds.types(kept).contains(OF_VERDICTS) ? Set.copyOf(needs.texts()) : kept;
  }

  private static String left(DrlFile file, Set<DrlRule> kept) {
    return file.without(file.rules().stream().filter(rule -> !kept.contains(rule)).toList());
  }
}
