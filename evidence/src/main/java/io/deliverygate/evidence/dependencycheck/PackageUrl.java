package io.deliverygate.evidence.dependencycheck;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Package URLs, such as {@code pkg:maven/org.acme/till@1.0?type=jar}. */
final class PackageUrl {

  private static final Pattern PARTS =
      Pattern.compile("pkg:/*[^/]+/(?:(.+)/)?([^/@?#]+)(?:@([^?#]+))?.*", Pattern.DOTALL);

  private PackageUrl() {}

  /** Namespace, name and version with colons between; the text itself where it is no such URL. */
  static String coordinates(String text) {
    Matcher url = PARTS.matcher(text);
    if (!url.matches()) {
      return text;
    }
    StringBuilder parts = new StringBuilder();
    for (int i = 1; i <= 3; i++) {
      if (url.group(i) != null) {
        parts.append(parts.isEmpty() ? "" : ":").append(decoded(url.group(i)));
      }
    }
    return parts.toString();
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }
}
