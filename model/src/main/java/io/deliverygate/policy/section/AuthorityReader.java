package io.deliverygate.policy.section;

import io.deliverygate.io.Ed25519;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.AuthorityKey;
import java.util.List;

/** Reads the values of what a policy says of who may allow what. */
final class AuthorityReader {

  private AuthorityReader() {}

  /**
   * Reads a value.
   *
   * @param name what stands before it
   * @throws io.deliverygate.io.BadInputException where it is wrong
   */
  static List<String> read(AuthorityKey key, String name, YamlNode node) {
    requirePath(key, name, node);
    return values(key, node);
  }

  private static String branch(YamlNode node) {
    String name = text(node);
    if (!name.matches("(?!-)[^\\s~^:?*\\[\\\\{}]+") || name.contains("..")) {
      throw node.bad("'" + name + "' is no name of a branch", "write one such as main");
    }
    return name;
  }

  private static void requirePath(AuthorityKey key, String path, YamlNode node) {
    boolean leaves = path.startsWith("/") || path.contains("\\") || path.contains("..");
    if (key == AuthorityKey.IGNORED && (leaves || path.matches("[*/?.]*"))) {
      throw node.bad(
          "'" + path + "' is no path within the project",
          "write a file or folder from the project's root, with '/', such as web/vendor/**");
    }
  }

  private static List<String> values(AuthorityKey key, YamlNode node) {
    return switch (key) {
      case ROLES -> node.items().stream().map(AuthorityReader::text).toList();
      case KEYS ->
          (node.isList() ? node.items() : List.of(node))
              .stream().map(AuthorityReader::key).toList();
      case MAIN_BRANCH -> List.of(branch(node));
      default -> List.of(key.truth() ? truth(node) : key.days() ? days(node) : text(node));
    };
  }

  private static String text(YamlNode node) {
    if (node.text().isBlank()) {
      throw node.bad("it is empty", "write a name");
    }
    return node.text().strip();
  }

  private static String truth(YamlNode node) {
    return switch (node.text()) {
      case "true", "yes" -> "true";
      case "false", "no" -> "false";
      default -> throw node.bad("'" + node.text() + "' is not yes or no", "write yes or no");
    };
  }

  private static String days(YamlNode node) {
    if (!node.text().matches("[1-9]\\d{0,3}")
        || Integer.parseInt(node.text()) > AuthorityKey.MOST_DAYS) {
      throw node.bad(
          "'" + node.text() + "' is no number of days", "write a whole number from 1 to 3660");
    }
    return node.text();
  }

  private static String key(YamlNode node) {
    try {
      Ed25519.publicKey(node.text());
      return node.text().strip();
    } catch (IllegalArgumentException e) {
      throw node.bad(
          "it is no public Ed25519 key",
          "write what openssl pkey -in key.pem -pubout prints between its first and last line");
    }
  }
}
