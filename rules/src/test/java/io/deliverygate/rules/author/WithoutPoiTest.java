package io.deliverygate.rules.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever writes no xlsx needs no Apache POI, which is most of what tables weigh. */
class WithoutPoiTest {

  private static URL[] classPathWithoutPoi() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.matches(".*[/\\\\](poi|xmlbeans|commons-compress)[-.\\w]*\\.jar"))
        .map(Path::of)
        .map(WithoutPoiTest::url)
        .toArray(URL[]::new);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Class<?> in(ClassLoader loader) throws ClassNotFoundException {
    return loader.loadClass(AuthoredRules.class.getName());
  }

  @Test
  void shouldReadEverythingButXlsxWithoutPoi() throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(classPathWithoutPoi(), ClassLoader.getPlatformClassLoader())) {
      assertThat(loader.getResource("org/apache/poi/xssf/usermodel/XSSFWorkbook.class")).isNull();
      Map<String, byte[]> files =
          Map.of(
              "t.drl.csv",
              ExampleTables.read(ExampleTables.CSV),
              "a.dslr",
              "query \"x\"\na story\nend\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));

      Class<?> type = in(loader);
      Object rules = type.getMethod("of", String.class, Map.class).invoke(null, "acme", files);

      assertThat(type.getMethod("problems").invoke(rules)).isEqualTo(List.of());
      assertThat((Map<?, ?>) type.getMethod("drl").invoke(rules)).hasSize(2);
    }
  }
}
