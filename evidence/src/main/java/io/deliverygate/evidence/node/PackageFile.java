package io.deliverygate.evidence.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a package.json, or a lerna.json, says of a package.
 *
 * @param name empty where it has none
 * @param version empty where it has none
 * @param workspaces patterns of the folders of packages that belong to it
 */
record PackageFile(String name, String version, List<String> workspaces) {

  static final String NAME = "package.json";

  private static final long MOST_BYTES = 4 << 20;

  /**
   * Reads one file.
   *
   * @param label how messages name it
   * @throws BadInputException where it is no such file
   */
  static PackageFile read(Path file, String label) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new BadInputException(label, "is larger than 4 MiB", "no package needs that much");
    }
    JsonNode root = parse(file, label);
    if (!root.isObject()) {
      throw new BadInputException(label, "is no JSON object", "write name and version in braces");
    }
    JsonNode workspaces = root.path("workspaces");
    List<String> patterns = new ArrayList<>();
    for (JsonNode list : List.of(workspaces, workspaces.path("packages"), root.path("packages"))) {
      if (list.isArray()) {
        list.forEach(each -> patterns.add(each.asText()));
      }
    }
    return new PackageFile(
        root.path("name").asText().strip(), root.path("version").asText().strip(), patterns);
  }

  private static JsonNode parse(Path file, String label) throws IOException {
    try {
      return Json.mapper()
          .readerFor(JsonNode.class)
          .without(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new BadInputException(label, Json.problem(e), "fix the JSON");
    }
  }
}
