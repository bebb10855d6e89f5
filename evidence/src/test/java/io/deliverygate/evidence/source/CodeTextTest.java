package io.deliverygate.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTextTest {

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A.java|interface A { int f(); class B { } }",
        "A.java|@SuppressWarnings({\"a\", \"{;}\"}) interface A<T> { @Deprecated void f(T t); }",
        "A.java|@interface A { String value() default \"x = y()\"; int[] n() default {}; }",
        "A.java|final class A { static final int MOST = 7; private A() { } }",
        "A.java|enum A { ONE, TWO }",
        "A.java|class A { private int x; /* int f() { return 1; } */ }",
        "a.kt|package p; interface A { fun f(): Int }",
        "a.kt|typealias A = Map<String, Int>",
        "a.kt|annotation class A",
        "a.kt|const val MOST = 7",
        "a.scala|trait A { type B }",
        "a.ts|export * from './b'; export { c, d as e } from \"./f.js\"",
        "a.ts|import type { B } from './b'\\nexport interface A { f(): void; b: { c: B } }",
        "a.ts|export type A =\\n  | 'one'\\n  | 'two'\\nexport type B<T> = T extends A ? 1 : 2",
        "a.ts|declare module 'x' { const y: string }\\nexport {}",
        "a.js|'use strict'\\nimport './b.js'\\nexport * as c from './c.js'",
        "a.js|// f()"
      })
  void shouldKnowWhatHasNothingThatRuns(String name, String code) throws IOException {
    assertThat(text(name, code.replace("\\n", "\n")).runs()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A.java|class A { void f() { g(); } }",
        "A.java|interface A { default int f() { return 1; } }",
        "A.java|class A { static final List<String> ALL = List.of(); }",
        "A.java|class A { Runnable r = () -> { }; }",
        "A.java|interface B { } class A { static { f(); } }",
        "A.java|record A(int a) { A { if (a < 0) throw new X(); } }",
        "A.java|enum A { ONE { int f() { return 1; } } }",
        "a.kt|package p; class A(val a: Int)",
        "a.kt|fun f() = 1",
        "a.kt|val a = f()",
        "a.scala|object A extends App",
        "a.groovy|class A { def f() { 1 } }",
        "a.ts|export interface A { }\\nexport const b = 1",
        "a.ts|export * from './b'\\nf()",
        "a.ts|import { b } from './b'\\nexport function f(): void {}",
        "a.js|a;",
        "a.js|export default () => 1",
        "a.vue|<template><p/></template>"
      })
  void shouldKnowWhatRuns(String name, String code) throws IOException {
    assertThat(text(name, code.replace("\\n", "\n")).runs()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"A.java, ''", "A.java, package p;", "a.kt, // nothing yet", "a.ts, '/* a */ '"})
  void shouldKnowWhatIsBlank(String name, String code) throws IOException {
    assertThat(text(name, code).isBlank()).isTrue();
  }

  @Test
  void shouldFindThePackageThatAFileDeclares() throws IOException {
    assertThat(text("a.kt", "@file:Suppress(\"x\")\npackage org.`in`.acme\n").folder())
        .contains("org/in/acme");
    assertThat(text("a.kt", "val a = 1").folder()).isEmpty();
  }

  @Test
  void shouldNotReadWhatIsTooLargeAndTakeItForCode() throws IOException {
    CodeText text = text("A.java", " ".repeat((4 << 20) + 1));

    assertThat(text.runs()).isTrue();
    assertThat(text.isBlank()).isFalse();
  }

  @Test
  void shouldTakeWhatStandsInAScriptForCodeThatRuns() throws IOException {
    assertThat(text("a.kts", "println(1)").runs()).isTrue();
    assertThat(text("a.kts", "// println(1)\nimport a.b\n").runs()).isFalse();
    assertThat(text("a.kt", "interface A").runs()).isFalse();
  }

  @Test
  void shouldReadALongFileOnce() throws IOException {
    String fields = "  @A({1, 2}) private int x;\n".repeat(20_000);

    assertThat(text("A.java", "class A {\n" + fields + "}").runs()).isFalse();
  }

  private CodeText text(String name, String code) throws IOException {
    Path file = Files.writeString(root.resolve(name), code);
    Language language = Language.of(file).orElseThrow();
    return CodeText.of(new CodeFile(file, root, language, Instant.EPOCH));
  }
}
