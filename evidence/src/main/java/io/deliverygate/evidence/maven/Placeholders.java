package io.deliverygate.evidence.maven;

import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Fills {@code ${name}} in texts of a pom.xml from its properties; unknown names stay. */
final class Placeholders {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}]+)}");
  private static final int DEEPEST = 20;
  private static final int LONGEST = 10_000;
  private static final int LONGEST_VALUE = 1_000;

  private final Properties properties;

  Placeholders(Properties properties) {
    this.properties = properties;
  }

  /** A text with all names filled that are known; null stays null. */
  @Nullable String fill(@Nullable String text) {
    String filled = text;
    for (int i = 0; i < DEEPEST && filled != null && filled.length() < LONGEST; i++) {
      String before = filled;
      filled = PLACEHOLDER.matcher(before).replaceAll(this::value);
      if (filled.equals(before)) {
        return filled;
      }
    }
    return text;
  }

  private String value(MatchResult matcher) {
    String value = properties.getProperty(matcher.group(1), matcher.group());
    return Matcher.quoteReplacement(value.length() > LONGEST_VALUE ? matcher.group() : value);
  }

  /** A path or name that is used only where nothing in it remains open. */
  @Nullable String literal(@Nullable String text) {
    String filled = fill(text);
    return filled == null || filled.contains("${") ? null : filled;
  }

  void fill(Plugin plugin) {
    plugin.setVersion(fill(plugin.getVersion()));
    fillConfiguration(plugin);
    plugin.getExecutions().forEach(this::fillConfiguration);
  }

  private void fillConfiguration(ConfigurationContainer container) {
    if (container.getConfiguration() instanceof Xpp3Dom dom) {
      fill(dom);
    }
  }

  private void fill(Xpp3Dom dom) {
    dom.setValue(fill(dom.getValue()));
    for (Xpp3Dom child : dom.getChildren()) {
      fill(child);
    }
  }
}
