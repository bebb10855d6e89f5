package io.deliverygate.rules.kit;

import io.deliverygate.fact.Fact;
import io.deliverygate.fact.WaiverUse;
import io.deliverygate.rules.RuleText;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rule without its company: its own text, the query for its subjects, and the rules that derive
 * facts for it. It has to find there what it finds among all others, or the engine has lost
 * something.
 */
public final class RuleAlone {

  private static final Set<String> GIVEN =
      Fact.types().stream().map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());

  /** What comes of the verdicts of all rules, so that all of them derive it. */
  private static final String OF_VERDICTS = WaiverUse.class.getSimpleName();

  private final List<RuleText> texts;
  private final Set<String> ids;
  private final Set<RuleText> kept = new LinkedHashSet<>();

  private RuleAlone(List<RuleText> texts, Set<String> ids) {
    this.texts = texts;
    this.ids = ids;
  }

  /**
   * The files of a gate with all other rules blanked out, so that lines stay.
   *
   * @param files DRL texts by file name
   * @param id the rule
   * @param ids every rule of the gate that reports
   */
  public static Map<String, String> of(Map<String, String> files, String id, Set<String> ids) {
    RuleAlone alone =
        new RuleAlone(
            files.entrySet().stream()
                .flatMap(file -> RuleText.of(file.getKey(), file.getValue()).stream())
                .toList(),
            ids);
    alone.keep(id);
    Map<String, String> left = new LinkedHashMap<>();
    files.forEach((name, drl) -> left.put(name, alone.left(name, drl)));
    return left;
  }

  private void keep(String id) {
    texts.stream().filter(text -> text.id().equals(id) || isSharedQuery(text)).forEach(kept::add);
    int before = 0;
    while (kept.size() > before) {
      before = kept.size();
      Set<String> types = new HashSet<>();
      kept.forEach(text -> types.addAll(text.types()));
      if (types.contains(OF_VERDICTS)) {
        kept.addAll(texts);
      }
      texts.stream().filter(text -> derives(text, types)).forEach(kept::add);
    }
  }

  private boolean isSharedQuery(RuleText text) {
    return text.isQuery() && !ids.contains(text.id());
  }

  /** Whether a rule may bring about facts of one of these types. */
  private boolean derives(RuleText text, Set<String> types) {
    boolean derivation =
        !text.isQuery() && (!ids.contains(text.id()) || text.text().contains("@derives"));
    return derivation && types.stream().anyMatch(type -> makes(text, type));
  }

  private static boolean makes(RuleText text, String type) {
    String where = GIVEN.contains(type) ? text.text().substring(text.conditionsEnd()) : text.text();
    return Pattern.compile("\\b" + type + "\\b").matcher(where).find();
  }

  private String left(String file, String drl) {
    String left = drl;
    for (RuleText text : texts) {
      if (text.file().equals(file) && !kept.contains(text)) {
        left = left.replace(text.text(), text.text().replaceAll("[^\n]", ""));
      }
    }
    return left;
  }
}
