package io.deliverygate.evidence.collect.components;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import io.deliverygate.fact.SbomComponent;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of components as bills and scanners have them: with a group or without, with a version or
 * without, or as the name of a file.
 */
final class PartNames {

  private static final Pattern FILE =
      Pattern.compile("(?i)(.+?)(-\\d[^/]*)?\\.(jar|war|aar|zip|tgz)");

  private final Set<String> full = new HashSet<>();
  private final Set<String> groupless = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  /** One name: group and name with a slash between, the name alone where there is no group. */
  static String of(String group, String name) {
    return group.isEmpty() ? name : group + "/" + name;
  }

  /** The name of a component of a bill; where it states no group, its package URL may. */
  static String of(SbomComponent component) {
    return component.group().isEmpty()
        ? of(namespace(component.purl()), component.name())
        : of(component.group(), component.name());
  }

  private static String namespace(String purl) {
    try {
      return purl.isEmpty()
          ? ""
          : Objects.requireNonNullElse(new PackageURL(purl).getNamespace(), "");
    } catch (MalformedPackageURLException e) {
      return "";
    }
  }

  /** Adds a component. */
  void add(String part) {
    String name = part.substring(part.lastIndexOf('/') + 1);
    full.add(part);
    names.add(name);
    if (name.equals(part)) {
      groupless.add(part);
    }
  }

  /** Adds what a scanner names by its coordinates, with colons between, or by its file. */
  void addScanned(String text) {
    String[] parts = text.split(":");
    if (parts.length > 2) {
      add(of(parts[0], parts[1]));
    } else if (parts.length == 2) {
      add(parts[0]);
      add(of(parts[0], parts[1]));
    } else {
      Matcher file = FILE.matcher(text.substring(text.lastIndexOf('/') + 1));
      add(file.matches() ? file.group(1) : text);
    }
  }

  boolean none() {
    return full.isEmpty();
  }

  /** Whether a component is among them, by its whole name. */
  boolean holdWhole(String part) {
    return full.contains(part);
  }

  /** Whether a component is among them, by as much of its name as both sides tell. */
  boolean hold(String part) {
    String name = part.substring(part.lastIndexOf('/') + 1);
    return full.contains(part)
        || groupless.contains(name)
        || (name.equals(part) && names.contains(name));
  }
}
