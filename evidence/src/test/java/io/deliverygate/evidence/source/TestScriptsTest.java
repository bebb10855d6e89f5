package io.deliverygate.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestScriptsTest {

  private static final String ENGINE =
      "export function start() { return 1; } // describe('x', f)\n";

  @TempDir private Path root;

  private boolean isTest(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    return TestScripts.is(root, Files.writeString(path, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/a.test.js",
        "src/a.spec.tsx",
        "src/a.TEST.mjs",
        "src/a.cy.ts",
        "src/app.e2e-spec.ts",
        "src/__tests__/helper.js",
        "src/__mocks__/fs.js",
        "test/helper.js",
        "src/util/test/helper.cjs",
        "src/tests/data.ts",
        "spec/support/helper.js",
        "cypress/support/commands.js",
        "e2e/app.po.ts"
      })
  void shouldTakeForTestsWhatToolsTakeForTests(String file) throws Exception {
    assertThat(isTest(file, ENGINE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/spec/engine.js",
        "src/specs/engine.js",
        "testDrive.js",
        "src/testDrive.ts",
        "src/crash-test.js",
        "src/ab_test.js",
        "src/test-drive/engine.js",
        "src/e2e/encryption.js",
        "src/engineTest.js",
        "src/EngineSpec.vue",
        "src/playwright/actor.js",
        "src/contest.js",
        "src/latest/index.js",
        "test.js"
      })
  void shouldNotTakeForTestsWhatIsOnlyCalledLikeOne(String file) throws Exception {
    assertThat(isTest(file, ENGINE)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import test from 'node:test';",
        "const { expect } = require(\"chai\");",
        "import { render } from '@testing-library/react';",
        "import 'jest-preset-angular/setup-jest';",
        "import { TestBed } from '@angular/core/testing';",
        "describe('engine', () => {});",
        "test.only(`runs ${n} times`, async () => {});",
        "beforeEach(async () => {});",
        "export const title = () => cy.get('h1');",
        "jest.setTimeout(9);"
      })
  void shouldLookIntoWhatIsCalledLikeATest(String text) throws Exception {
    assertThat(isTest("src/engine-test.js", text)).isTrue();
    assertThat(isTest("src/engine.js", text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import x from './vitest';",
        "// import test from 'node:test';",
        "const it = describe(thing);",
        "if (pattern.test(text)) {}",
        "test(1);",
        "const policy = { cy: 1 };"
      })
  void shouldNotTakeOtherCodeForATest(String text) throws Exception {
    assertThat(isTest("src/engine-test.js", text)).isFalse();
  }

  @Test
  void shouldNotTakeForATestWhatIsNotThere() {
    assertThat(TestScripts.is(root, root.resolve("src/engine-test.js"))).isFalse();
    assertThat(TestScripts.is(root, root.resolve("src/engine.test.js"))).isTrue();
  }
}
