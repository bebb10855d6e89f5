package io.deliverygate.evidence.dependencycheck;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Package URLs, such as {@code pkg:maven/org.acme/till@1.0?type=jar}. */
final class PackageUrl {

  private PackageUrl() {}

  /** Namespace, name and version with colons between; the text itself where it is no such URL. */
  static String coordinates(String text) {
    try {
      PackageURL url = new PackageURL(text);
      return Stream.of(url.getNamespace(), url.getName(), url.getVersion())
          .filter(Objects::nonNull)
          .collect(Collectors.joining(":"));
    } catch (MalformedPackageURLException e) {
      return text;
    }
  }
}
