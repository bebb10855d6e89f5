package io.deliverygate.rules.trust;

import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.rules.pack.RuleProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Classes as a jar: sorted, without times, so that the same classes make the same bytes. */
final class ClassJar {

  private static final String SUFFIX = ".class";
  private static final int MOST_CLASSES = 100_000;
  private static final int LARGEST = 10_000_000;

  private ClassJar() {}

  static byte[] write(SortedMap<String, byte[]> classes) {
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(jar)) {
      for (Map.Entry<String, byte[]> each : classes.entrySet()) {
        ZipEntry entry = new ZipEntry(each.getKey().replace('.', '/') + SUFFIX);
        entry.setTime(0);
        out.putNextEntry(entry);
        out.write(each.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar.toByteArray();
  }

  static Map<String, byte[]> read(byte[] jar) {
    Map<String, byte[]> classes = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        if (!name.endsWith(SUFFIX) || classes.size() > MOST_CLASSES) {
          throw damaged();
        }
        byte[] bytes = in.readNBytes(LARGEST);
        classes.put(name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'), bytes);
      }
    } catch (IOException e) {
      throw damaged();
    }
    if (classes.isEmpty()) {
      throw damaged();
    }
    return classes;
  }

  private static InvalidRulesException damaged() {
    return new InvalidRulesException(
        List.of(
            new RuleProblem(
                "compiled rules", 0, "are damaged", "delete them, and compile them again")));
  }
}
