package io.deliverygate.evidence.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text of a source file says of its code. It is read only of a file of which no report
 * tells, to find out whether there is anything to tell: an interface, a list of types or a file
 * that hands on what others export has nothing that runs.
 */
public final class CodeText {

  private static final Pattern PACKAGE =
      Pattern.compile("(?m)^\\s*package\\s+([\\w.`]+)\\s*;?\\s*$");
  private static final Pattern HEAD = Pattern.compile("(?m)^\\s*(package|import)\\b[^;\\n]*;?");
  private static final Pattern QUOTED =
      Pattern.compile("\"(\\\\.|[^\"\\\\\\n])*\"|'(\\\\.|[^'\\\\\\n])*'");

  /** In Kotlin, Scala and Groovy: a class that is none of annotations, an object, a function. */
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?<!annotation )\\b(class|object)\\s+\\w"
              + "|\\b(fun|def)\\b[^{}=]*[={]"
              + "|\\b(val|var|lazy)\\b[^\\n=]*=[^\\n]*\\(");

  private static final Pattern SCRIPT_HEAD =
      Pattern.compile(
          "\\b(import|export)\\s+type\\b[^;{]*(\\{[^}]*\\}[^;\\n]*)?;?"
              + "|\\bimport\\b[^;(]*?\\bfrom\\s*Q;?"
              + "|\\bimport\\s*Q;?"
              + "|\\bexport\\s*(\\*(\\s*as\\s+\\w+)?|\\{[^}]*\\})\\s*(from\\s*Q)?;?"
              + "|(?m:^\\s*Q\\s*;?\\s*$)");

  private final Language language;
  private final String bare;
  private final boolean known;
  private final boolean script;

  private CodeText(CodeFile file, String bare, boolean known) {
    this.language = file.language();
    this.script = file.path().toString().toLowerCase(Locale.ROOT).endsWith(".kts");
    this.bare = bare;
    this.known = known;
  }

  /** The text of a file without comments; a file that is too large is taken to be full of code. */
  public static CodeText of(CodeFile file) throws IOException {
    Path path = file.path();
    return Comments.isTooLarge(path)
        ? new CodeText(file, "", false)
        : new CodeText(file, Comments.outOf(path), true);
  }

  /** Whether there is nothing but blanks, comments, and the names of packages. */
  public boolean isBlank() {
    return known && HEAD.matcher(bare).replaceAll("").isBlank();
  }

  /** The package that the file declares itself to be of, with slashes. */
  public Optional<String> folder() {
    Matcher declared = PACKAGE.matcher(bare);
    return declared.find()
        ? Optional.of(declared.group(1).replace("`", "").replace('.', '/'))
        : Optional.empty();
  }

  /** Whether there is code that could run. */
  public boolean runs() {
    if (!known || script) {
      return !isBlank();
    }
    return switch (language) {
      case JAVA -> new Braces(unquoted("q")).hold();
      case KOTLIN, SCALA, GROOVY -> DECLARED.matcher(unquoted("q")).find();
      case JAVASCRIPT, TYPESCRIPT -> !new TypesOnly(scripts()).isAll();
      case VUE, SVELTE, JSP -> !bare.isBlank();
    };
  }

  private String unquoted(String in) {
    return QUOTED.matcher(HEAD.matcher(bare).replaceAll("")).replaceAll(in);
  }

  private String scripts() {
    String text = QUOTED.matcher(bare).replaceAll("Q");
    return SCRIPT_HEAD.matcher(text).replaceAll(" ");
  }
}
