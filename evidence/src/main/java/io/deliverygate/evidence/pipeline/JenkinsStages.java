package io.deliverygate.evidence.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The stages of a Jenkinsfile: each {@code stage('name')} that stands neither in a comment nor in a
 * text. That it checks out what was committed shows the commit, and so does a declarative pipeline
 * that does not skip doing so.
 */
final class JenkinsStages {

  private static final String STAGE = "stage";
  private static final Set<String> CHECKOUTS = Set.of("checkout", "git");

  private JenkinsStages() {}

  static Stages of(String text) {
    List<GroovyTokens.Token> tokens = GroovyTokens.of(text);
    List<String> names = new ArrayList<>();
    if (checksOut(tokens)) {
      names.add("checkout");
    }
    IntStream.range(0, tokens.size())
        .filter(i -> tokens.get(i).isWord(STAGE))
        .mapToObj(i -> name(tokens, i + 1))
        .forEach(names::add);
    return Stages.whole(names);
  }

  private static boolean checksOut(List<GroovyTokens.Token> tokens) {
    boolean itself = tokens.stream().anyMatch(token -> token.isWord(CHECKOUTS));
    boolean declarative = tokens.stream().anyMatch(token -> token.isWord("pipeline"));
    boolean skips = tokens.stream().anyMatch(token -> token.isWord("skipDefaultCheckout"));
    return itself || (declarative && !skips);
  }

  /** The text that follows, behind a bracket and behind {@code name:} or not; empty for another. */
  private static String name(List<GroovyTokens.Token> tokens, int from) {
    int at = from;
    at += is(tokens, at, "(") ? 1 : 0;
    at += is(tokens, at, "name") && is(tokens, at + 1, ":") ? 2 : 0;
    return at < tokens.size() && tokens.get(at).isText() ? tokens.get(at).text() : "";
  }

  private static boolean is(List<GroovyTokens.Token> tokens, int at, String what) {
    return at < tokens.size() && tokens.get(at).isWord(what);
  }
}
