package io.deliverygate.evidence.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source file that surely has tests, by its text: a class that can be made an instance of, with
 * the annotation of a framework that the file names, or with a superclass whose classes are tests.
 * What only helps tests, or is there for other classes to extend, is none.
 *
 * @param types the classes and other types at its top, with dots; the first with tests comes first
 * @param words what its classes would hold: texts, and what it imports as class files name it
 */
public record TestSource(List<String> types, Set<String> words) {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.`]+)");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^\\s*import\\s+(?:static\\s+)?([\\w.]+)");
  private static final Pattern LONG_TEXT = Pattern.compile("(?s)\"\"\".*?\"\"\"|'''.*?'''");
  private static final Pattern TEXT =
      Pattern.compile("\"((?:\\\\.|[^\"\\\\\\n])*)\"|'((?:\\\\.|[^'\\\\\\n])*)'");

  private static final Pattern TYPE =
      Pattern.compile(
          "((?:\\b(?:public|private|protected|internal|abstract|sealed|final|open|static|data"
              + "|annotation|case|enum|strictfp)\\s+)*)"
              + "(?<![@:.\\w])(class|interface|record|object|trait|enum)\\s+(\\w+)");

  private static final Pattern NOT_RUN = Pattern.compile("abstract|sealed|annotation");

  /**
   * What marks a class of tests.
   *
   * @param named what a file has to name
   */
  private record Mark(Pattern named, Pattern marked) {

    Mark(String named, String marked) {
      this(Pattern.compile(named), Pattern.compile(marked));
    }
  }

  private static final List<Mark> MARKS =
      List.of(
          new Mark(
              "\\b(org\\.junit|org\\.testng|kotlin\\.test|junit\\.jupiter)\\b",
              "@(?:\\w+\\.)*(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate"
                  + "|Theory|CartesianTest|RetryingTest)\\b(?![.:])"),
          new Mark("\\bnet\\.jqwik\\b", "@(?:\\w+\\.)*(?:Property|Example)\\b(?![.:])"),
          new Mark(
              "\\bjunit\\.framework\\b(?s:.*\\bvoid\\s+test\\w*\\s*\\()",
              "\\bextends\\s+(?:junit\\.framework\\.)?TestCase\\b"),
          new Mark(
              "\\bspock\\.lang\\b(?s:.*(\\b(def|void)\\s+q\\s*\\(|\\b(then|expect)\\s*:))",
              "\\bextends\\s+(?:spock\\.lang\\.)?Specification\\b"),
          new Mark(
              "\\bio\\.kotest\\b",
              ":\\s*(?:\\w+\\.)*(?:Fun|String|Should|Describe|Behavior|Free|Word|Feature|Expect)"
                  + "Spec\\s*\\("),
          new Mark(
              "\\b(org\\.scalatest|munit)\\b",
              "\\bextends\\s+(?:\\w+\\.)*(?:Any)?(?:FunSuite|FlatSpec|WordSpec|FreeSpec|FunSpec"
                  + "|FeatureSpec|PropSpec)\\b"));

  public TestSource {
    types = List.copyOf(types);
    words = Set.copyOf(words);
  }

  /** What a file is; nothing where it is not sure to have tests. */
  public static Optional<TestSource> of(CodeFile file) throws IOException {
    if (Comments.isTooLarge(file.path()) || isScript(file)) {
      return Optional.empty();
    }
    String code = Comments.outOf(file.path());
    String bare = TEXT.matcher(LONG_TEXT.matcher(code).replaceAll("q")).replaceAll("q");
    return isInPlace(file, bare) ? new Reading(bare).of(name(file), words(code)) : Optional.empty();
  }

  private static boolean isScript(CodeFile file) {
    return file.path().toString().endsWith(".kts");
  }

  /** Outside of a folder of a language, only what lies by its package is compiled for sure. */
  private static boolean isInPlace(CodeFile file, String bare) {
    String inside = file.inFolder();
    int slash = inside.lastIndexOf('/');
    String folder = slash < 0 ? "" : inside.substring(0, slash).replace('/', '.');
    return Set.of("java", "kotlin", "scala", "groovy")
            .contains(String.valueOf(file.folder().getFileName()))
        || folder.equals(packageOf(bare));
  }

  private static String packageOf(String bare) {
    Matcher declared = PACKAGE.matcher(bare);
    return declared.find() ? declared.group(1).replace("`", "") : "";
  }

  private static String name(CodeFile file) {
    return file.path().getFileName().toString().replaceFirst("\\.[^.]*$", "");
  }

  private static Set<String> words(String code) {
    Set<String> words = new HashSet<>();
    IMPORT
        .matcher(code)
        .results()
        .forEach(each -> words.add("L" + each.group(1).replace('.', '/') + ";"));
    TEXT.matcher(code)
        .results()
        .forEach(each -> words.add(each.group(1) == null ? each.group(2) : each.group(1)));
    return words;
  }

  /** A type at the top of a file. */
  private record Type(int begin, String name, boolean run) {}

  private static final class Reading {

    private final String bare;
    private final int[] depths;
    private final List<Type> types = new ArrayList<>();

    /**
     * @param bare without comments and with nothing in quotes
     */
    Reading(String bare) {
      this.bare = bare;
      this.depths = new int[bare.length() + 1];
      for (int i = 0; i < bare.length(); i++) {
        char next = bare.charAt(i);
        depths[i + 1] = depths[i] + (next == '{' ? 1 : next == '}' ? -1 : 0);
      }
      Matcher type = TYPE.matcher(bare);
      while (type.find()) {
        if (depths[type.start()] == 0) {
          boolean made = Set.of("class", "object").contains(type.group(2));
          boolean run = made && !NOT_RUN.matcher(type.group(1)).find();
          types.add(new Type(type.start(), type.group(3), run));
        }
      }
    }

    Optional<TestSource> of(String file, Set<String> words) {
      Optional<Type> test = firstTest();
      if (test.isEmpty()) {
        return Optional.empty();
      }
      String prefix = packageOf(bare).isEmpty() ? "" : packageOf(bare) + ".";
      List<String> names = new ArrayList<>();
      names.add(prefix + test.get().name());
      types.forEach(type -> names.add(prefix + type.name()));
      names.add(prefix + file);
      names.add(prefix + file + "Kt");
      return Optional.of(new TestSource(names, words));
    }

    private Optional<Type> firstTest() {
      for (Mark mark : MARKS) {
        if (mark.named().matcher(bare).find()) {
          Optional<Type> found =
              mark.marked()
                  .matcher(bare)
                  .results()
                  .flatMap(each -> typeAt(each.start()).stream())
                  .filter(Type::run)
                  .findFirst();
          if (found.isPresent()) {
            return found;
          }
        }
      }
      return Optional.empty();
    }

    /** The type around a place; that which follows where it is before the head of one. */
    private Optional<Type> typeAt(int place) {
      boolean ahead = depths[place] == 0 && bare.charAt(place) == '@';
      Optional<Type> around =
          types.stream().filter(type -> type.begin() < place).reduce((one, next) -> next);
      return ahead ? types.stream().filter(type -> type.begin() > place).findFirst() : around;
    }
  }
}
