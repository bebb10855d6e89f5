package io.deliverygate.fact;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that stand in the place of a person and name nobody: accounts that a machine has before
 * anybody set one up, addresses that nobody reads, and words of forms that were not filled in.
 */
final class Nobody {

  private static final Set<String> WORDS =
      Set.of(
          "admin",
          "administrator",
          "anonymous",
          "anybody",
          "anyone",
          "author",
          "donotreply",
          "ec2user",
          "everybody",
          "everyone",
          "example",
          "exampleuser",
          "firstnamelastname",
          "git",
          "guest",
          "localhost",
          "me",
          "myself",
          "name",
          "nobody",
          "noname",
          "none",
          "noreply",
          "null",
          "placeholder",
          "root",
          "self",
          "somebody",
          "someone",
          "system",
          "tbd",
          "team",
          "test",
          "testuser",
          "todo",
          "ubuntu",
          "undefined",
          "unknown",
          "unknownauthor",
          "unknownuser",
          "user",
          "username",
          "vagrant",
          "you",
          "yourname",
          "yourself");

  private Nobody() {}

  /** What of a text names somebody. */
  static Spelling left(Spelling spelling) {
    Set<String> addresses =
        spelling.addresses().stream()
            .filter(address -> !isNobody(address.replaceAll("@[^@]*$", "").replaceAll("\\+.*", "")))
            .collect(Collectors.toSet());
    return new Spelling(isNobody(spelling.name()) ? "" : spelling.name(), addresses);
  }

  private static boolean isNobody(String text) {
    return WORDS.contains(text.replaceAll("[^\\p{L}\\p{N}]", "").replaceAll("\\d+$", ""));
  }
}
