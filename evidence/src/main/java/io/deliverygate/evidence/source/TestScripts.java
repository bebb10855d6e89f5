package io.deliverygate.evidence.source;

import io.deliverygate.evidence.source.Language.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Which scripts are tests: those that test tools take for tests by their own conventions, and,
 * where a name only looks like one of tests, those that use such a tool.
 */
public final class TestScripts {

  /** Names that Jest, Vitest, Playwright, Cypress, Nest and their like demand. */
  private static final Pattern NAMED =
      Pattern.compile("(?i).+\\.(test|spec|cy|e2e|e2e-spec|test-d)\\.[cm]?[jt]sx?");

  /** All scripts in them are tests or belong to some: Jest, Node, Mocha, AVA, tap. */
  private static final Set<String> ANYWHERE = Set.of("__tests__", "__mocks__", "test", "tests");

  /** The same, where they lie at the top of a package: Jasmine, Cypress, Playwright, Protractor. */
  private static final Set<String> AT_TOP = Set.of("spec", "cypress", "playwright", "e2e");

  private static final String TOOLS =
      "node:test|bun:test|vitest|jest|mocha|chai|sinon|ava|tap|tape|qunit|uvu|supertest|cypress"
          + "|jasmine|protractor|webdriverio|nightwatch|testcafe|enzyme|karma|msw|nock|zone\\.js"
          + "|@jest|@vitest|@playwright|@testing-library|@wdio|@cypress|@web|@open-wc|@storybook"
          + "|@vue/test-utils|@angular/[\\w/]*testing|react-test-renderer|react-dom/test-utils"
          + "|(jest|vitest|chai|sinon|cypress|jasmine|karma)-[\\w./-]+";

  private static final Pattern USES =
      Pattern.compile(
          "(?m)\\b(from|import|require)\\s*\\(?\\s*['\"]("
              + TOOLS
              + ")(/[^'\"\\n]*)?['\"]"
              + "|^\\s*([fx]?(describe|it)|x?test|suite|context|specify|QUnit\\.(test|module)|Deno\\.test)"
              + "(\\.\\w+)*\\s*\\(\\s*['\"`][^\\n]*,"
              + "|^\\s*(before|after)(Each|All)?\\s*\\(\\s*(async\\b|function\\b|\\()"
              + "|\\b(cy|Cypress|jest|vi|jasmine|sinon)\\.\\w+"
              + "|\\bexpect\\([^\\n]*\\)\\s*\\.(to|not|resolves|rejects)");

  private TestScripts() {}

  /**
   * Whether a file is a script that is a test.
   *
   * @param top folder of the module or package that has it
   */
  public static boolean is(Path top, Path file) {
    Path inside =
        normal(file).startsWith(normal(top)) ? normal(top).relativize(normal(file)) : file;
    return Language.of(file).filter(known -> known.family() == Family.SCRIPTS).isPresent()
        && (isByConvention(inside) || (NoSources.isOfTests(inside) && usesATool(top, file)));
  }

  private static boolean isByConvention(Path inside) {
    Path folder = inside.getParent();
    return NAMED.matcher(String.valueOf(inside.getFileName())).matches()
        || (folder != null
            && (AT_TOP.contains(folder.getName(0).toString())
                || StreamSupport.stream(folder.spliterator(), false)
                    .anyMatch(name -> ANYWHERE.contains(name.toString()))));
  }

  private static boolean usesATool(Path top, Path file) {
    try {
      return Files.isRegularFile(file)
          && file.toRealPath().startsWith(top.toRealPath())
          && !Comments.isTooLarge(file)
          && USES.matcher(Comments.outOf(file)).find();
    } catch (IOException e) {
      return false; // whoever has to read it will say so
    }
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
