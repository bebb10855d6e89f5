package io.deliverygate.evidence.maven;

import io.deliverygate.evidence.Governing.BaseText;
import io.deliverygate.evidence.Governing.Changed;
import io.deliverygate.evidence.Governing.Named;
import io.deliverygate.evidence.Governing.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the build files of the base would have made of the same call of Maven: the same profiles and
 * properties by hand, and everything else as it was.
 *
 * @param root folder of the project
 * @param poms its pom.xml files, parents first, relative to the root
 * @param requested profiles that are asked for today
 * @param user properties that are given today
 */
public record BaseSettings(
    Path root, List<String> poms, List<String> requested, Map<String, String> user)
    implements Settings {

  public BaseSettings {
    poms = List.copyOf(poms);
    requested = List.copyOf(requested);
    user = Map.copyOf(user);
  }

  @Override
  public Named at(BaseText base) throws IOException {
    List<String> asked = new ArrayList<>(requested);
    asked.removeAll(GateSettings.profiles(this::now));
    GateSettings today = GateSettings.of(this::now, poms, requested);
    GateSettings then = GateSettings.of(base, poms, asked);
    return new Named(
        then.value("policy", own("policy", today)),
        then.value("records", own("records", today)),
        then.value("organisationPolicy", own("organisationPolicy", today)),
        Optional.of(
            then.packs().keySet().stream().map(BaseSettings::artifact).collect(Collectors.toSet())),
        changed(then.packs(), today.packs()));
  }

  private static String artifact(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** What whoever runs the build gives by hand. */
  private Optional<String> own(String name, GateSettings today) {
    return Optional.ofNullable(user.get("deliveryGate." + name))
        .filter(value -> !today.definesOnCommandLine(name, value));
  }

  private Optional<String> now(String path) throws IOException {
    Path file = root.resolve(path);
    return Files.isRegularFile(file)
        ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static List<Changed> changed(Map<String, String> then, Map<String, String> today) {
    List<Changed> changed = new ArrayList<>();
    then.forEach(
        (pack, version) -> {
          String now = today.get(pack);
          if (!version.equals(now)) {
            changed.add(
                new Changed(
                    "dependency " + pack + " of the plugin",
                    version.isEmpty() ? "there" : version,
                    now == null ? "gone" : now.isEmpty() ? "of another version" : now));
          }
        });
    return changed;
  }
}
