package io.deliverygate.policy.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.NewCodeWindow;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.SettingKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code new-code:}, what counts as new code. */
final class NewCodeSection
    implements PolicySection,
        SettingType<Optional<NewCodeWindow>>,
        Strictness<Optional<NewCodeWindow>> {

  static final NewCodeSection ONLY = new NewCodeSection();

  private static final Set<String> KEYS = Set.of("since", "releases");
  private static final Pattern NAME = Pattern.compile("(?!-)[^\\s~^:?*\\[\\\\{}]+");
  private static final Pattern GLOB = Pattern.compile("[^\\s~^:?\\[\\\\{}]+");
  private static final String SINCE =
      "write a branch, a tag, a commit, a day such as 2026-01-01, or last-release";

  private NewCodeSection() {}

  private static SettingKey<Optional<NewCodeWindow>> window() {
    return new SettingKey<>(ONLY, "");
  }

  @Override
  public String key() {
    return "new-code";
  }

  @Override
  public List<SettingType<?>> types() {
    return List.of(this);
  }

  @Override
  public SettingKind<Optional<NewCodeWindow>> kind() {
    return SettingKind.NEW_CODE;
  }

  @Override
  public void read(YamlNode node, LayerReading layer) {
    layer.say(window(), Optional.of(window(node)), node);
  }

  private static NewCodeWindow window(YamlNode node) {
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

  private static String required(YamlNode node, Pattern pattern, String fix) {
    String text = node.text();
    if (!pattern.matcher(text).matches() || text.contains("..")) {
      throw node.bad("'" + text + "' is not possible here", fix);
    }
    return text;
  }

  /** It is locked as a kind of evidence. */
  @Override
  public boolean isLockable() {
    return false;
  }

  @Override
  public Stream<SettingKey<?>> locked(YamlNode name, PolicyTerms terms) {
    return Stream.empty();
  }

  @Override
  public SettingKey<?> lock(String name) {
    return EvidencePlaces.of(EvidenceKind.NEW_CODE);
  }

  @Override
  public Optional<SettingKey<?>> follows(PolicyTerms terms, String name) {
    return Optional.of(lock(name));
  }

  @Override
  public String subject(String name) {
    return key();
  }

  @Override
  public String label(String name) {
    return key();
  }

  @Override
  public Stream<String> known(PolicyTerms terms) {
    return Stream.of("");
  }

  @Override
  public Optional<NewCodeWindow> shipped(PolicyTerms terms, String name) {
    return Optional.empty();
  }

  @Override
  public boolean beforeFacts() {
    return true;
  }

  @Override
  public boolean says(Optional<NewCodeWindow> value) {
    return value.isPresent();
  }

  @Override
  public Strictness<Optional<NewCodeWindow>> strictness(PolicyTerms terms, String name) {
    return this;
  }

  @Override
  public boolean keeps(Optional<NewCodeWindow> locked, Optional<NewCodeWindow> value) {
    return locked.isEmpty() || locked.equals(value);
  }

  @Override
  public String words(Optional<NewCodeWindow> value) {
    return value.map(NewCodeWindow::words).orElse("nothing");
  }

  @Override
  public String direction(Optional<NewCodeWindow> locked) {
    return "no change of it is known to be stricter";
  }

  @Override
  public String advice(Optional<NewCodeWindow> locked) {
    return "leave it out";
  }

  @Override
  public void describe(SchemaParts schema) {
    ObjectNode section =
        schema.section(
            key(),
            "What counts as new code. Where it is said, the coverage of new code is expected.");
    section.putArray("required").add("since");
    ObjectNode keys = section.putObject("properties");
    keys.putObject("since")
        .put(
            "description",
            "The branch that work goes to, such as main; or a tag, a commit, a day such as"
                + " 2026-01-01, or last-release. On the branch itself it is the last release.")
        .put("type", "string")
        .put("minLength", 1);
    keys.putObject("releases")
        .put("description", "Which tags are releases; a star stands for any text.")
        .put("type", "string")
        .put("default", NewCodeWindow.RELEASES)
        .put("minLength", 1);
  }
}
