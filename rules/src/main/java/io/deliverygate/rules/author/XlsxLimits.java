package io.deliverygate.rules.author;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * How much an xlsx file may hold, unpacked once without keeping anything, before POI makes objects
 * of it. A table of rules has a few hundred cells; an archive that unpacks to gigabytes has not.
 */
final class XlsxLimits {

  private static final int LARGEST = 1 << 20;
  private static final int LARGEST_UNPACKED = 16 << 20;
  private static final int MOST_PARTS = 200;
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  static {
    ZipSecureFile.setMaxEntrySize(LARGEST_UNPACKED);
    ZipSecureFile.setMaxTextSize(LARGEST_UNPACKED);
    ZipSecureFile.setMaxFileCount(MOST_PARTS);
  }

  private XlsxLimits() {}

  static boolean keeps(String file, byte[] content, Problems problems) {
    Optional<String> excess = excess(content);
    excess.ifPresent(
        what -> problems.add(file, what, "keep only the sheets with rules and save it as xlsx"));
    return excess.isEmpty();
  }

  private static Optional<String> excess(byte[] content) {
    if (content.length > LARGEST) {
      return Optional.of("it is larger than 1 MiB");
    } else if (content.length < ZIP.length || !startsAsZip(content)) {
      return Optional.of("it is no xlsx file");
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      return excess(zip);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of("it is a broken xlsx file: " + e.getMessage());
    }
  }

  private static boolean startsAsZip(byte[] content) {
    return java.util.Arrays.equals(content, 0, ZIP.length, ZIP, 0, ZIP.length);
  }

  private static Optional<String> excess(ZipInputStream zip) throws IOException {
    byte[] buffer = new byte[1 << 13];
    long unpacked = 0;
    int parts = 0;
    while (zip.getNextEntry() != null) {
      if (++parts > MOST_PARTS) {
        return Optional.of("it has more than " + MOST_PARTS + " parts");
      }
      for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
        unpacked += read;
        if (unpacked > LARGEST_UNPACKED) {
          return Optional.of("it unpacks to more than 16 MiB");
        }
      }
    }
    return parts == 0 ? Optional.of("it is an empty xlsx file") : Optional.empty();
  }
}
