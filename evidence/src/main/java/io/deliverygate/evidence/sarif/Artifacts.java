package io.deliverygate.evidence.sarif;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The files and folders that a run speaks of, and how their URIs become paths. */
final class Artifacts {

  private static final int MOST_BASES = 1000;
  private static final int MOST_KNOWN = 100_000;
  private static final int DEEPEST = 10;

  /** A scheme has two letters or more; one letter is a drive. */
  private static final Pattern SCHEME = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]+:.*");

  private static final Pattern FILE = Pattern.compile("(?is)file:(//(localhost)?(?=/))?");
  private static final Pattern DRIVE = Pattern.compile("(?s)/[A-Za-z]:.*");

  private final Map<String, Artifact> bases = new HashMap<>();
  private final List<Artifact> listed = new ArrayList<>();
  private final Set<Integer> targets = new TreeSet<>();
  private final Map<Artifact, String> known = new HashMap<>();

  /** Reads {@code originalUriBaseIds}. */
  void readBases(JsonPass json) throws UnreadableReport, IOException {
    json.object(
        name -> {
          Artifact base = Artifact.read(json);
          if (bases.size() < MOST_BASES) {
            bases.put(name, base);
          }
        });
  }

  /** Reads an element of {@code artifacts}. */
  void readListed(JsonPass json) throws UnreadableReport, IOException {
    int own = listed.size();
    listed.add(Artifact.NONE);
    json.object(
        name -> {
          switch (name) {
            case "location" -> listed.set(own, Artifact.read(json));
            case "roles" -> json.array(() -> role(own, json.text()));
            default -> {}
          }
        });
  }

  private void role(int artifact, String role) {
    if (role.equals("analysisTarget")) {
      targets.add(artifact);
    }
  }

  /**
   * The paths of the files that are listed because the tool looked at them.
   *
   * @param all whether the tool lists none for another reason
   */
  List<String> targets(boolean all) {
    return IntStream.range(0, listed.size())
        .filter(index -> all || targets.contains(index))
        .mapToObj(index -> path(listed.get(index)))
        .toList();
  }

  /** The path that a location stands for, or the tool's own name where it stands for none. */
  String path(Artifact location) {
    String path = known.get(location);
    if (path == null) {
      path = resolved(location);
      if (known.size() < MOST_KNOWN) {
        known.put(location, path);
      }
    }
    return path;
  }

  private String resolved(Artifact location) {
    String uri = absolute(stated(location), 0);
    return FILE.matcher(uri).lookingAt() ? local(FILE.matcher(uri).replaceFirst("")) : plain(uri);
  }

  private Artifact stated(Artifact location) {
    boolean byIndex = location.uri().isEmpty() && location.index() >= 0;
    return byIndex && location.index() < listed.size() ? listed.get(location.index()) : location;
  }

  private String absolute(Artifact location, int depth) {
    String uri = location.uri();
    Artifact base = bases.get(location.base());
    if (SCHEME.matcher(uri).matches() || uri.startsWith("/") || base == null || depth == DEEPEST) {
      return uri;
    }
    String folder = absolute(base, depth + 1);
    return folder.isEmpty() || folder.endsWith("/") ? folder + uri : folder + "/" + uri;
  }

  private static String local(String path) {
    String decoded = decoded(path);
    return DRIVE.matcher(decoded).matches() ? decoded.substring(1) : decoded;
  }

  private static String plain(String uri) {
    return SCHEME.matcher(uri).matches() ? uri : decoded(uri);
  }

  /** Percent-decoded; as it is where a tool has put a path in the place of a URI. */
  private static String decoded(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int octet = bytes[i] == '%' ? octet(bytes, i) : -1;
      out.put(octet < 0 ? bytes[i] : (byte) octet);
      i += octet < 0 ? 0 : 2;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString();
    } catch (CharacterCodingException e) {
      return path;
    }
  }

  /** The octet that two hexadecimal digits stand for, or -1. */
  private static int octet(byte[] bytes, int percent) {
    if (percent + 2 >= bytes.length) {
      return -1;
    }
    int high = Character.digit(bytes[percent + 1], 16);
    int low = Character.digit(bytes[percent + 2], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
