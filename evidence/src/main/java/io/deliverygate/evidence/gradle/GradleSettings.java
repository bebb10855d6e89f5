package io.deliverygate.evidence.gradle;

import io.deliverygate.evidence.gradle.GradleTokens.Kind;
import io.deliverygate.evidence.gradle.GradleTokens.Token;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a settings.gradle or settings.gradle.kts writes out: the projects of the build, their
 * folders, and other builds that it takes in. What it computes is not known, and said to be.
 */
final class GradleSettings {

  private static final List<String> NAMES = List.of("settings.gradle", "settings.gradle.kts");
  private static final long MOST_BYTES = 4 << 20;
  private static final Set<String> WORDS_OF_A_FOLDER =
      Set.of(
          "new",
          "File",
          "file",
          "java",
          "io",
          "resolve",
          "settingsDir",
          "rootDir",
          "rootProject",
          "projectDir",
          "settings");
  private static final Pattern BELOW_ROOT =
      Pattern.compile(
          "\\$(?:rootDir|settingsDir|\\{(?:rootDir|settingsDir|rootProject\\.projectDir)})/(.*)");

  /** Blocks that only say on what their statements are called. */
  private static final Set<String> PLAIN_BLOCKS =
      Set.of("apply", "also", "let", "run", "settings", "tap", "with");

  private static final Set<String> ASKS_FOR_A_FOLDER = Set.of("exists", "isDirectory", "isFile");

  /** On what it depends whether a statement is run. */
  enum When {
    ALWAYS,
    /** On whether a folder is there: where it is not, nothing is missing. */
    THERE,
    /** On something that is not known here. */
    UNKNOWN
  }

  private final Path root;
  private final String label;
  private final List<Token> tokens;
  private final Map<String, When> named = new LinkedHashMap<>();
  private final Map<Path, When> namedBuilds = new LinkedHashMap<>();
  private final Deque<When> conditions = new ArrayDeque<>();
  private final Map<String, Path> projects = new LinkedHashMap<>();
  private final Set<Path> builds = new LinkedHashSet<>();
  private final Set<Path> buildLogic = new LinkedHashSet<>();
  private final List<String> unread = new ArrayList<>();
  private final Deque<String> blocks = new ArrayDeque<>();
  private String name = "";
  private int at;

  private GradleSettings(Path root, String label, String script) {
    this.root = root;
    this.label = label;
    this.tokens = GradleTokens.of(script);
  }

  /** Whether a folder is the top of a Gradle build. */
  static Optional<Path> file(Path folder) {
    return NAMES.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
  }

  /**
   * Reads the settings of a build.
   *
   * @param root folder of the build
   * @param label how messages name the file
   * @throws BadInputException where it is too large
   */
  static GradleSettings read(Path root, Path file, String label) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new BadInputException(label, "is larger than 4 MiB", "no settings need that much");
    }
    String script = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    GradleSettings settings = new GradleSettings(root, label, script);
    settings.read();
    return settings;
  }

  /** The name of the whole build, empty where it is not written out. */
  String name() {
    return name;
  }

  /** The folders of its projects by path without the first colon, such as {@code app:core}. */
  Map<String, Path> projects() {
    return projects;
  }

  /** Those of the projects that are named themselves, and not only on the way to another. */
  Map<String, When> named() {
    return named;
  }

  /** When a build is taken in. */
  When when(Path build) {
    return namedBuilds.getOrDefault(build, When.UNKNOWN);
  }

  /** The folders of other builds that belong to it. */
  Set<Path> builds() {
    return builds;
  }

  /** The folders of builds that only make plugins for this one. */
  Set<Path> buildLogic() {
    return buildLogic;
  }

  /** File and line of each statement that is not written out. */
  List<String> unread() {
    return unread;
  }

  private void read() {
    for (at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (token.is("{")) {
        String block = blockName();
        conditions.push(here(PLAIN_BLOCKS.contains(block) ? When.ALWAYS : When.UNKNOWN));
        blocks.push(block);
      } else if (token.is("}")) {
        blocks.poll();
        conditions.poll();
      } else if (token.kind() == Kind.WORD && begins()) {
        statement(token);
      } else if (token.is("projectDir") && is(at + 1, "=") && !ofNamedProject()) {
        isUnread(token);
      } else if (token.is("setProjectDir") && is(at + 1, "(")) {
        isUnread(token);
      }
    }
  }

  /**
   * When a statement or block that begins here is run.
   *
   * @param otherwise where nothing before it asks
   */
  private When here(When otherwise) {
    When around = conditions.isEmpty() ? When.ALWAYS : conditions.peek();
    When own = condition(otherwise);
    return around == When.THERE || own == When.THERE
        ? When.THERE
        : around == When.UNKNOWN ? around : own;
  }

  /** What an {@code if} or {@code else} right before it says. */
  private When condition(When otherwise) {
    int i = is(at - 1, ".") ? at - 3 : at - 1;
    while (i >= 0 && tokens.get(i).kind() == Kind.END_OF_LINE) {
      i--;
    }
    if (i >= 0 && tokens.get(i).is("else")) {
      return When.UNKNOWN;
    }
    if (i < 0 || !tokens.get(i).is(")")) {
      return otherwise;
    }
    boolean asks = false;
    int depth = 0;
    do {
      Token token = tokens.get(i);
      depth += token.is(")") ? 1 : token.is("(") ? -1 : 0;
      asks |= token.kind() == Kind.WORD && ASKS_FOR_A_FOLDER.contains(token.text());
      i--;
    } while (i >= 0 && depth > 0);
    boolean condition = i >= 0 && tokens.get(i).is("if");
    return condition ? (asks ? When.THERE : When.UNKNOWN) : otherwise;
  }

  private void isUnread(Token token) {
    unread.add(label + ":" + token.line());
  }

  /** The word before a block, and before its arguments. */
  private String blockName() {
    int i = at - 1;
    int depth = 0;
    while (i >= 0 && (depth > 0 || tokens.get(i).is(")"))) {
      depth += tokens.get(i).is(")") ? 1 : tokens.get(i).is("(") ? -1 : 0;
      i--;
    }
    return i >= 0 && tokens.get(i).kind() == Kind.WORD ? tokens.get(i).text() : "";
  }

  /** Whether the word here is not a property of something else. */
  private boolean begins() {
    boolean ofSettings = at > 1 && tokens.get(at - 1).is(".") && tokens.get(at - 2).is("settings");
    return at == 0 || !tokens.get(at - 1).is(".") || ofSettings;
  }

  /** Whether the property here is of {@code project(...)}, which is read where it begins. */
  private boolean ofNamedProject() {
    int close = at > 1 && tokens.get(at - 2).is("?") ? at - 3 : at - 2;
    return close > 2
        && tokens.get(close).is(")")
        && tokens.get(close - 2).is("(")
        && Set.of("project", "findProject").contains(tokens.get(close - 3).text());
  }

  private void statement(Token token) {
    switch (token.text()) {
      case "include" -> texts(token).forEach(this::include);
      case "includeFlat" -> texts(token).forEach(each -> put(each, root.resolveSibling(each)));
      case "includeBuild" -> texts(token).forEach(this::includeBuild);
      case "project", "findProject" -> projectFolder(token);
      case "rootProject" -> rootName();
      case "apply" -> otherScript(token);
      case "projectDir" -> setHere(token, "=");
      case "setProjectDir" -> setHere(token, "(");
      default -> {}
    }
  }

  /** In a block such as {@code with} or {@code apply}, of a project that is not known. */
  private void setHere(Token word, String next) {
    if (is(at + 1, next) && !is(at + 2, "=")) {
      isUnread(word);
    }
  }

  /** {@code apply from: 'a.gradle'}: what another script includes is not read. */
  private void otherScript(Token word) {
    boolean block = is(at + 1, "{");
    for (int i = at + 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean end = block ? token.is("}") : token.kind() == Kind.END_OF_LINE || token.is(";");
      if (end) {
        return;
      }
      if (token.text().equals("from")) {
        isUnread(word);
        return;
      }
    }
  }

  /** The texts after a word, in parentheses or not; all of them written out, or none counts. */
  private List<String> texts(Token word) {
    List<String> texts = new ArrayList<>();
    int i = at + 1;
    boolean parentheses = is(i, "(");
    boolean wanted = true;
    for (i += parentheses ? 1 : 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Kind.TEXT && wanted) {
        texts.add(token.text());
        wanted = false;
      } else if (token.is(",") && !wanted) {
        wanted = true;
      } else if (token.kind() != Kind.END_OF_LINE || (!parentheses && !wanted)) {
        break;
      }
    }
    if (texts.isEmpty() || !isEnd(i, parentheses) || texts.stream().anyMatch(this::isPattern)) {
      isUnread(word);
      return List.of();
    }
    return texts;
  }

  private boolean isPattern(String text) {
    return text.isBlank() || text.contains("*") || !isPath(text);
  }

  private boolean isEnd(int i, boolean parentheses) {
    if (i >= tokens.size()) {
      return true;
    }
    Token token = tokens.get(i);
    return parentheses
        ? token.is(")")
        : token.kind() == Kind.END_OF_LINE || token.is(";") || token.is("}") || token.is("{");
  }

  private boolean is(int i, String text) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(text);
  }

  private void include(String path) {
    String plain = path.replace('/', ':').replaceAll("^:+|:+$", "");
    Path folder = root;
    String parents = "";
    for (String part : List.of(plain.split(":+"))) {
      folder = projects.getOrDefault(parents + part, folder.resolve(part));
      put(parents + part, folder);
      parents += part + ":";
    }
    named.merge(plain.replaceAll(":+", ":"), here(When.ALWAYS), GradleSettings::sooner);
  }

  /** What is named twice is there where one of both is run. */
  private static When sooner(When one, When other) {
    return one == When.ALWAYS || other == When.ALWAYS
        ? When.ALWAYS
        : one == When.UNKNOWN ? one : other;
  }

  private void put(String project, Path folder) {
    projects.put(project, folder.normalize());
  }

  private void includeBuild(String path) {
    boolean plugins = blocks.contains("pluginManagement");
    Path build = root.resolve(path).normalize();
    (plugins ? buildLogic : builds).add(build);
    namedBuilds.merge(build, here(When.ALWAYS), GradleSettings::sooner);
  }

  /** {@code project(':a').projectDir = file('b')}. */
  private void projectFolder(Token word) {
    boolean called = is(at + 1, "(") && is(at + 3, ")");
    int next = is(at + 4, "?") ? at + 5 : at + 4;
    if (!called || !is(next, ".") || !is(next + 1, "projectDir") || !is(next + 2, "=")) {
      return;
    }
    Token path = tokens.get(at + 2);
    Optional<String> folder = path.kind() == Kind.TEXT ? folder(next + 3) : Optional.empty();
    if (folder.isEmpty()) {
      isUnread(word);
    } else {
      put(path.text().replaceAll("^:+", ""), root.resolve(folder.get()));
    }
  }

  /** The one folder that an expression names, where it is written out. */
  private Optional<String> folder(int from) {
    Optional<String> folder = Optional.empty();
    for (int i = from; i < tokens.size() && tokens.get(i).kind() != Kind.END_OF_LINE; i++) {
      Token token = tokens.get(i);
      Matcher below = BELOW_ROOT.matcher(token.text());
      boolean open = token.kind() == Kind.OPEN_TEXT;
      boolean unknown = token.kind() == Kind.WORD && !WORDS_OF_A_FOLDER.contains(token.text());
      if (unknown || (open && !below.matches())) {
        return Optional.empty();
      }
      if (token.kind() == Kind.TEXT || open) {
        String text = open ? below.group(1) : token.text();
        if (folder.isPresent() || text.contains("$")) {
          return Optional.empty();
        }
        folder = Optional.of(text);
      }
    }
    return folder.filter(GradleSettings::isPath);
  }

  private static boolean isPath(String text) {
    try {
      return !Path.of(text).isAbsolute();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void rootName() {
    boolean named =
        is(at + 1, ".")
            && is(at + 2, "name")
            && is(at + 3, "=")
            && tokens.get(at + 4).kind() == Kind.TEXT;
    if (named) {
      name = tokens.get(at + 4).text();
    }
  }
}
