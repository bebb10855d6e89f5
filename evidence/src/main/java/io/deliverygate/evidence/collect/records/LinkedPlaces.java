package io.deliverygate.evidence.collect.records;

import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.LinkedPlace;
import io.deliverygate.fact.LinkedPlace.State;
import io.deliverygate.fact.Says;
import io.deliverygate.io.Repository;
import io.deliverygate.record.SaidText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at the places that records name. A path is relative to the project, or to the file of
 * records that names it; it may lead anywhere in the repository. Addresses are never called.
 */
final class LinkedPlaces {

  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:(//)?\\S+");

  /** Names that lead nowhere by RFC 2606, RFC 6761 and RFC 1122, and those of no machine. */
  private static final Pattern NOWHERE =
      Pattern.compile("(.*\\.)?(invalid|localhost)|127\\..*|0\\.0\\.0\\.0|\\[?::1?]?|\\W*");

  /** How much of a file is looked through for what stands behind a {@code #}. */
  private static final int LOOKED_AT = 8 << 20;

  private final Path root;
  private final Path around;
  private final Set<Path> records;

  private LinkedPlaces(Path root, Set<Path> records) throws IOException {
    this.root = root;
    this.around = Repository.around(root);
    this.records = records;
  }

  /**
   * Adds what is there of every place that a record names.
   *
   * @param files the files of records
   * @return what finds the file or folder of the project at such a place
   */
  static Function<String, Optional<Path>> collect(Survey survey, List<Path> files)
      throws IOException {
    Set<Path> records = new TreeSet<>();
    for (Path file : files) {
      records.add(file.toRealPath());
    }
    LinkedPlaces places = new LinkedPlaces(survey.project().root(), records);
    Set<String> links =
        survey
            .all(Declared.class)
            .flatMap(SaidText::of)
            .filter(text -> text.says() == Says.PLACE)
            .map(SaidText::text)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String link : links) {
      survey.add(new LinkedPlace(link, places.state(link)));
    }
    return link ->
        ADDRESS.matcher(link).matches() ? Optional.empty() : places.found(link.split("#", 2)[0]);
  }

  private State state(String link) throws IOException {
    if (ADDRESS.matcher(link).matches()) {
      return leadsNowhere(link) ? State.NOWHERE : State.ELSEWHERE;
    }
    String[] parts = link.split("#", 2);
    Optional<Path> found = found(parts[0]);
    if (found.isEmpty()) {
      return State.ABSENT;
    }
    State state = state(found.get());
    boolean anchor = parts.length > 1 && state == State.THERE;
    return anchor && !holds(found.get(), parts[1]) ? State.WITHOUT_ANCHOR : state;
  }

  private static boolean leadsNowhere(String address) {
    try {
      URI uri = new URI(address);
      String host = Optional.ofNullable(uri.getHost()).orElse(uri.getSchemeSpecificPart());
      boolean server = address.contains("://");
      return server && NOWHERE.matcher(host.toLowerCase(Locale.ROOT)).matches()
          || uri.getScheme().equalsIgnoreCase("file");
    } catch (URISyntaxException e) {
      return true;
    }
  }

  private Optional<Path> found(String path) {
    try {
      return Stream.concat(Stream.of(root), records.stream().map(Path::getParent).distinct())
          .map(folder -> folder.resolve(path))
          .filter(Files::exists)
          .findFirst();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private State state(Path path) throws IOException {
    Path real = path.toRealPath();
    if (!real.startsWith(around)) {
      return State.OUTSIDE;
    } else if (records.contains(real)) {
      return State.RECORD;
    } else if (Files.isDirectory(real)) {
      return hasContent(real) ? State.THERE : State.EMPTY;
    }
    return Files.isRegularFile(real) && isWritten(real) ? State.THERE : State.EMPTY;
  }

  private static boolean hasContent(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, 8)) {
      return files.anyMatch(file -> Files.isRegularFile(file) && isWritten(file));
    }
  }

  /** Whether anything but blanks stands in a file. */
  private static boolean isWritten(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(LOOKED_AT);
      for (byte each : start) {
        if (each > ' ' || each < 0) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a file has what a link names behind its {@code #}: a heading, an element, a line. */
  private static boolean holds(Path file, String anchor) throws IOException {
    if (Files.isDirectory(file)) {
      return false;
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.matches(".*\\.(pdf|docx?|odt|xlsx?|ods|pptx?|png|jpe?g|svg|drawio)")) {
      return true;
    }
    String text;
    try (InputStream in = Files.newInputStream(file)) {
      text = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
    }
    if (anchor.matches("L\\d{1,7}(-L?\\d{1,7})?")) {
      return text.lines().count() >= Long.parseLong(anchor.replaceAll("^L(\\d+).*", "$1"));
    }
    return text.lines().anyMatch(line -> names(line, anchor));
  }

  private static boolean names(String line, String anchor) {
    String quoted = Pattern.quote(anchor);
    return heading(line).filter(slug -> slug.equals(slug(anchor))).isPresent()
        || Pattern.compile(
                "(?i)(id|name)\\s*=\\s*[\"']?"
                    + quoted
                    + "(?![\\w-])|\\[\\["
                    + quoted
                    + "]]|\\{#"
                    + quoted
                    + "}|\\[#"
                    + quoted
                    + "[],]")
            .matcher(line)
            .find();
  }

  private static Optional<String> heading(String line) {
    return line.matches("(#{1,6}|={1,6})\\s.*") || line.matches("(?i).*<h[1-6].*")
        ? Optional.of(slug(line.replaceAll("<[^>]*>", "").replaceAll("^[#=]+\\s+", "")))
        : Optional.empty();
  }

  /** As forges make the anchor of a heading. */
  private static String slug(String heading) {
    return heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
        .replaceAll("\\s+", "-");
  }
}
