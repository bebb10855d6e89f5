package io.deliverygate.evidence.criteria;

import java.time.Instant;
import java.util.List;

/**
 * A test, or all invocations of one, with the words in which it may name a criterion.
 *
 * @param module module that ran it
 * @param owner its class, empty where it is not told
 * @param method its method, empty where it is not told
 * @param name what the test is called
 * @param words its name, its tags and all else of which each may hold the id of a criterion
 * @param passed whether it ran and every invocation passed
 * @param began when it began
 * @param source report that tells of it
 */
public record NamedTest(
    String module,
    String owner,
    String method,
    String name,
    List<String> words,
    boolean passed,
    Instant began,
    String source) {

  public NamedTest {
    words = List.copyOf(words);
  }

  /** Whether its one word is the id of a criterion, not a text that may hold some. */
  public boolean namesById() {
    return !method.isEmpty();
  }

  /** The same test, which did not pass after all. */
  public NamedTest notPassed() {
    return new NamedTest(module, owner, method, name, words, false, began, source);
  }
}
