package io.deliverygate.rules.kit;

import io.deliverygate.fact.WaiverUse;
import io.deliverygate.rules.base.RuleNeeds;
import io.deliverygate.rules.drl.RuleText;
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
   * The files of a gate with all other rules blanked out, so that lines stay.
   *
   * @param files DRL texts by file name
   * @param id the rule
   * @param ids every rule of the gate that reports
   */
  public static Map<String, String> of(Map<String, String> files, String id, Set<String> ids) {
    List<RuleText> texts =
        files.entrySet().stream()
            .flatMap(file -> RuleText.of(file.getKey(), file.getValue()).stream())
            .toList();
    Set<RuleText> kept = kept(new RuleNeeds(texts, ids), id);
    Map<String, String> left = new LinkedHashMap<>();
    files.forEach((name, drl) -> left.put(name, left(name, drl, texts, kept)));
    return left;
  }

  private static Set<RuleText> kept(RuleNeeds needs, String id) {
    Set<RuleText> kept =
        needs.of(
            needs.texts().stream()
                .filter(text -> text.id().equals(id) || needs.isSharedQuery(text))
                .toList());
    return RuleNeeds.types(kept).contains(OF_VERDICTS) ? Set.copyOf(needs.texts()) : kept;
  }

  private static String left(String file, String drl, List<RuleText> texts, Set<RuleText> kept) {
    String left = drl;
    for (RuleText text : texts) {
      if (text.file().equals(file) && !kept.contains(text)) {
        left = left.replace(text.text(), text.text().replaceAll("[^\n]", ""));
      }
    }
    return left;
  }
}
