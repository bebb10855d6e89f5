package io.deliverygate.evidence.cyclonedx;

import io.deliverygate.io.OneLine;
import java.util.List;
import java.util.Optional;

/** The versions of CycloneDX of which it is known what their parts mean. */
final class SpecVersion {

  private static final List<String> KNOWN =
      List.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7");

  private static final String NAMESPACE = "http://cyclonedx.org/schema/bom/";

  private SpecVersion() {}

  /** What is wrong with a version; nothing where it is known. */
  static Optional<String> complaint(String version) {
    if (KNOWN.contains(version)) {
      return Optional.empty();
    }
    String stated =
        version.isEmpty()
            ? "it states no version of CycloneDX"
            : "version " + OneLine.of(version) + " of CycloneDX is not known";
    return Optional.of(stated + "; known are " + String.join(", ", KNOWN));
  }

  /** The version that the namespace of a bill in XML names, empty where it names none. */
  static String of(String namespace) {
    return namespace.startsWith(NAMESPACE) ? namespace.substring(NAMESPACE.length()) : "";
  }
}
