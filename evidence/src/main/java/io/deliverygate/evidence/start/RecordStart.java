package io.deliverygate.evidence.start;

import io.deliverygate.evidence.git.Contributors;
import io.deliverygate.evidence.git.Contributors.Author;
import io.deliverygate.evidence.git.Contributors.Tagged;
import io.deliverygate.fact.Product;
import io.deliverygate.fact.ProjectModule;
import io.deliverygate.fact.Release;
import io.deliverygate.fact.Revision;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.record.RecordSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The record files that a project begins with: what is known of it is filled in, the rest stands
 * there as an example behind {@code #}. A line that begins with {@code #}, one blank and a word
 * explains; in front of every other line the {@code #} can be taken away.
 */
public final class RecordStart {

  private static final List<String> FILES =
      List.of("product", "backlog", "flow", "go-live", "sequence", "approvals", "waivers");

  private final Snapshot found;
  private final Contributors git;

  private RecordStart(Snapshot found, Contributors git) {
    this.found = found;
    this.git = git;
  }

  /**
   * The files, their schema last.
   *
   * @param root folder of the project
   * @param found what was found there, records included
   */
  public static List<StartFile> files(Path root, Snapshot found) {
    RecordStart start = new RecordStart(found, Contributors.of(root));
    Map<String, String> known = start.known();
    return Stream.concat(
            FILES.stream()
                .map(name -> new StartFile("delivery/" + name + ".yaml", filled(name, known))),
            Stream.of(new StartFile("delivery/schema/records-v1.schema.json", RecordSchema.text())))
        .toList();
  }

  private Map<String, String> known() {
    Map<String, String> known = new LinkedHashMap<>();
    known.put("product", product());
    known.put("modules", modules());
    known.put("version", YamlText.of(version()));
    known.put("revision", YamlText.of(revision()));
    known.put("members", members());
    known.put("deployments", deployments());
    return known;
  }

  private String product() {
    String name = release(Release::name);
    return found.all(Product.class).isEmpty() && !name.isEmpty()
        ? "product:\n  name: " + YamlText.of(name)
        : "#product:\n#  name: Payments";
  }

  private String modules() {
    return found.all(ProjectModule.class).stream()
        .map(ProjectModule::name)
        .map(YamlText::of)
        .collect(Collectors.joining(", "));
  }

  private String version() {
    String version = release(Release::version).replaceFirst("-SNAPSHOT$", "");
    return version.isEmpty() ? "1.0" : version;
  }

  private String release(java.util.function.Function<Release, String> part) {
    return found.all(Release.class).stream().map(part).findFirst().orElse("");
  }

  private String revision() {
    return found.all(Revision.class).stream()
        .map(Revision::commit)
        .findFirst()
        .orElse("0f3a1b2c4d5e");
  }

  private String members() {
    List<Author> people =
        git.people().isEmpty() ? List.of(new Author("Ann", "ann@example.com")) : git.people();
    return people.stream().map(RecordStart::member).collect(Collectors.joining("\n"));
  }

  private static String member(Author person) {
    boolean address = person.email().matches("[^@\\s]+@[^@\\s]+");
    String name = person.name().isBlank() ? person.email() : person.name();
    return "#      - {name: %s, roles: [developer]%s}"
        .formatted(
            YamlText.of(name.isBlank() ? "Ann" : name),
            address ? ", emails: [" + YamlText.of(person.email()) + "]" : "");
  }

  private String deployments() {
    return git.tags().isEmpty()
        ? deployment("1.0", "0f3a1b2c4d5e", "2026-01-20T09:30:00+01:00")
        : git.tags().stream().map(RecordStart::deployment).collect(Collectors.joining("\n"));
  }

  private static String deployment(Tagged tagged) {
    return deployment(tagged.tag(), tagged.revision(), tagged.committed().toString());
  }

  private static String deployment(String tag, String revision, String at) {
    return "#  - {id: %s, environment: production, version: %s, revision: %s, at: %s}"
        .formatted(
            YamlText.of(tag),
            YamlText.of(tag.replaceFirst("^v(?=\\d)", "")),
            YamlText.of(revision),
            at);
  }

  private static String filled(String name, Map<String, String> known) {
    String text = template(name);
    for (Map.Entry<String, String> each : known.entrySet()) {
      text = text.replace("{{" + each.getKey() + "}}", each.getValue());
    }
    return text;
  }

  private static String template(String name) {
    try (InputStream in = RecordStart.class.getResourceAsStream(name + ".yaml")) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("a template cannot be read", e);
    }
  }
}
