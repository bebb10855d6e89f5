package io.deliverygate.rules;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import com.github.javaparser.javadoc.Javadoc;
import com.github.javaparser.javadoc.JavadocBlockTag;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.rules.drl.DrlRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words in the rules of a gate that no record and no parameter explains: derived facts,
 * helpers, and what facts of a project can be asked. Each comes with the first sentence of its
 * Javadoc, so that the page of a rule says what the code says.
 */
final class RuleWords {

  private static final Path FACTS = Path.of("../model/src/main/java/io/deliverygate/fact");
  private static final Path HELPERS = Path.of("src/main/java/io/deliverygate/rules");
  private static final Pattern TAG = Pattern.compile("\\{@\\w+ #?([^}]*)}");
  private static final Pattern SENTENCE = Pattern.compile("(?s)^(.*?\\.)(\\s|<|$)");

  private final JavaParser parser =
      new JavaParser(
          new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17));

  private final Map<String, Map<String, String>> types = new TreeMap<>();

  RuleWords(GateDefinition gate) throws IOException {
    read(FACTS, RuleWords::questions);
    read(HELPERS, RuleWords::meanings);
    read(
        HELPERS.resolve(ShippedSources.folder(gate.id()).getFileName().toString()),
        RuleWords::meanings);
  }

  private void read(Path folder, Function<TypeDeclaration<?>, Map<String, String>> words)
      throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          CompilationUnit unit = parser.parse(file).getResult().orElseThrow();
          unit.getTypes().forEach(type -> types.put(type.getNameAsString(), words.apply(type)));
        }
      }
    }
  }

  /** What a type means, under its own name, and what its members do, each under its name. */
  private static Map<String, String> meanings(TypeDeclaration<?> type) {
    Map<String, String> meanings = new LinkedHashMap<>();
    sentence(type).ifPresent(text -> meanings.put("", text));
    components(type).forEach(meanings::put);
    questions(type).forEach(meanings::putIfAbsent);
    type.findAll(EnumConstantDeclaration.class)
        .forEach(constant -> put(meanings, constant.getNameAsString(), sentence(constant)));
    return meanings;
  }

  /** What the public methods of a type do, each under its name. */
  private static Map<String, String> questions(TypeDeclaration<?> type) {
    Map<String, String> questions = new LinkedHashMap<>();
    type.getMethods().stream()
        .filter(MethodDeclaration::isPublic)
        .forEach(method -> put(questions, method.getNameAsString(), sentence(method)));
    return questions;
  }

  private static void put(Map<String, String> meanings, String word, Optional<String> text) {
    text.ifPresent(known -> meanings.putIfAbsent(word, known));
  }

  private static Map<String, String> components(TypeDeclaration<?> type) {
    return type.isRecordDeclaration()
        ? type.getJavadoc().map(Javadoc::getBlockTags).orElse(List.of()).stream()
            .filter(tag -> tag.getName().isPresent())
            .collect(
                Collectors.toMap(
                    tag -> tag.getName().orElseThrow(),
                    RuleWords::text,
                    (one, other) -> one,
                    LinkedHashMap::new))
        : Map.of();
  }

  private static String text(JavadocBlockTag tag) {
    return plain(tag.getContent().toText());
  }

  /** The first sentence; a type or method without one has no row. */
  private static Optional<String> sentence(NodeWithJavadoc<?> code) {
    return code.getJavadoc()
        .map(javadoc -> SENTENCE.matcher(javadoc.getDescription().toText()))
        .filter(Matcher::find)
        .map(found -> plain(found.group(1)));
  }

  private static String plain(String javadoc) {
    return TAG.matcher(javadoc)
        .replaceAll("$1")
        .replaceAll("\\s+", " ")
        .replace("|", "\\|")
        .strip();
  }

  /** Rows of Markdown: the words of a rule and of what it rests on. */
  List<String> of(List<DrlRule> texts, String rule) {
    List<DrlRule> own = texts.stream().filter(text -> text.partOf().equals(rule)).toList();
    String all =
        Stream.concat(own.stream(), DrlRule.derivations(own, texts).stream())
            .map(DrlRule::text)
            .collect(Collectors.joining("\n"));
    List<String> rows = new ArrayList<>();
    types.forEach(
        (type, meanings) -> {
          if (!type.equals(Reporting.class.getSimpleName()) && names(all, type)) {
            meanings.forEach((word, text) -> row(rows, all, type, word, text));
          }
        });
    return rows;
  }

  private static void row(List<String> rows, String rule, String type, String word, String text) {
    if (word.isEmpty()) {
      rows.add("| `%s` | %s |".formatted(type, text));
    } else if (names(rule, word)) {
      rows.add("| `%s.%s` | %s |".formatted(type, word, text));
    }
  }

  private static boolean names(String text, String word) {
    return Pattern.compile("(?<![\\w\"$-])" + word + "(?![\\w\"-])").matcher(text).find();
  }
}
