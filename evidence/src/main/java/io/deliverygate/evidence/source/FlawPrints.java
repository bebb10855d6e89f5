package io.deliverygate.evidence.source;

import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.fact.Finding;
import io.deliverygate.io.Sha256;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gives findings what they are known by while lines move and files are renamed: a digest of tool,
 * rule, message and the line of code. Left out are numbers in the message, blanks in the line, the
 * name of the file's own class with its package in both, and the name of the package where the line
 * declares it. Where the line is not known, the file's name takes its place.
 */
public final class FlawPrints {

  private static final int LENGTH = 16;
  private static final Pattern NUMBER = Pattern.compile("\\b\\d+(?:[.,]\\d+)*\\b");
  private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+[\\w.]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final ProjectLayout project;
  private final ProjectTree tree;

  public FlawPrints(ProjectLayout project, ProjectTree tree) {
    this.project = project;
    this.tree = tree;
  }

  /**
   * The same findings with their fingerprints.
   *
   * @param file the file that all of them name
   * @throws IOException where it is there and cannot be read
   */
  public List<Finding> of(String file, List<Finding> findings) throws IOException {
    CodeLines lines = lines(file);
    OwnName own = OwnName.of(file);
    List<Finding> known = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      known.add(finding.withFingerprint(print(finding, lines.line(finding.line()), own)));
    }
    return known;
  }

  private CodeLines lines(String file) throws IOException {
    try {
      Path path = project.root().resolve(file);
      return !Path.of(file).isAbsolute() && tree.holdsFile(path)
          ? CodeLines.of(path)
          : CodeLines.NONE;
    } catch (InvalidPathException e) {
      return CodeLines.NONE;
    }
  }

  private String print(Finding finding, String line, OwnName own) {
    String message = NUMBER.matcher(own.hiddenIn(finding.message())).replaceAll("#");
    String code = code(line, own);
    String about = code.isEmpty() ? "in " + finding.file() : "at " + code;
    return Sha256.of(String.join("\n", finding.tool(), finding.rule(), message, about))
        .substring(0, LENGTH);
  }

  private static String code(String line, OwnName own) {
    String unpacked = PACKAGE.matcher(line).replaceFirst("package");
    return BLANKS.matcher(own.hiddenIn(unpacked)).replaceAll("");
  }

  /** A digest of code that a report quotes; blanks and comments in C's style do not count. */
  public static String ofCode(String code) {
    String bare = Comments.without(code);
    return Sha256.of("code\n" + BLANKS.matcher(bare).replaceAll("")).substring(0, LENGTH);
  }

  /** The name that a file gives its class, which changes where the file is renamed. */
  private record OwnName(String name, Pattern pattern) {

    static OwnName of(String file) {
      String last = file.substring(file.lastIndexOf('/') + 1);
      String name = last.substring(0, last.indexOf('.') < 0 ? last.length() : last.indexOf('.'));
      return new OwnName(
          name, Pattern.compile("(?:\\b[\\w$]+\\.)*\\b" + Pattern.quote(name) + "\\b"));
    }

    String hiddenIn(String text) {
      return name.isEmpty() || !text.contains(name) ? text : pattern.matcher(text).replaceAll("*");
    }
  }
}
