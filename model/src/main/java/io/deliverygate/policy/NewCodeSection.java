package io.deliverygate.policy;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.NewCodeWindow;
import io.deliverygate.io.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The section of a policy that says what counts as new code, alone and over several layers. */
final class NewCodeSection {

  /** Before any layer spoke of it. */
  static final LayeredSetting<Optional<NewCodeWindow>> UNSAID =
      LayeredSetting.of("new-code", Strictness.NEW_CODE, Optional.empty());

  private static final Set<String> KEYS = Set.of("since", "releases");
  private static final Pattern NAME = Pattern.compile("(?!-)[^\\s~^:?*\\[\\\\{}]+");
  private static final Pattern GLOB = Pattern.compile("[^\\s~^:?\\[\\\\{}]+");
  private static final String SINCE =
      "write a branch, a tag, a commit, a day such as 2026-01-01, or last-release";

  private NewCodeSection() {}

  static NewCodeWindow read(YamlNode node) {
    Map<String, YamlNode> entries = node.entries(KEYS);
    YamlNode since = entries.get("since");
    if (since == null) {
      throw node.bad("it does not say since when code is new", "add since: main");
    }
    YamlNode releases = entries.get("releases");
    NewCodeWindow window =
        new NewCodeWindow(
            required(since, NAME, SINCE),
            releases == null
                ? NewCodeWindow.RELEASES
                : required(releases, GLOB, "write a pattern of tags, such as 'v*'"));
    if (NewCodeWindow.looksLikeDay(window.since()) && window.day().isEmpty()) {
      throw since.bad("there is no day " + window.since(), SINCE);
    }
    return window;
  }

  private static String required(YamlNode node, Pattern pattern, String mend) {
    String text = node.text();
    if (!pattern.matcher(text).matches() || text.contains("..")) {
      throw node.bad("'" + text + "' is not possible here", mend);
    }
    return text;
  }

  /** What some layers together say. */
  static Optional<NewCodeWindow> of(List<PolicyLayer> layers) {
    LayeredSetting<Optional<NewCodeWindow>> held = UNSAID;
    for (PolicyLayer layer : layers) {
      if (layer.kind().onlyTightens()) {
        requireKept(held, layer);
      }
      held = after(held, layer);
    }
    return held.value();
  }

  /** Makes sure that a layer says nothing else of new code than is said already. */
  static void requireKept(LayeredSetting<Optional<NewCodeWindow>> before, PolicyLayer layer) {
    said(layer).ifPresent(before::requireKept);
  }

  private static Optional<Setting<Optional<NewCodeWindow>>> said(PolicyLayer layer) {
    return layer.newCode().map(next -> new Setting<>(Optional.of(next.value()), next.origin()));
  }

  /** What holds after one more layer; it is locked with the evidence of new code. */
  static LayeredSetting<Optional<NewCodeWindow>> after(
      LayeredSetting<Optional<NewCodeWindow>> before, PolicyLayer layer) {
    LayeredSetting<Optional<NewCodeWindow>> said = said(layer).map(before::with).orElse(before);
    Origin lock = layer.locks().places().get(EvidenceKind.NEW_CODE);
    return lock == null ? said : said.lockedBy(lock);
  }
}
