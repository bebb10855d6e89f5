package io.deliverygate.evidence.collect.coverage;

import io.deliverygate.evidence.source.CodeName;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.Coverage;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Of which code the coverage is known as a whole, line by line or not.
 *
 * @param modules names of modules with any coverage
 * @param files module and file of those in which lines are counted
 */
record CountedCode(Set<String> modules, Set<Key> files) {

  /** What a file is known by. */
  record Key(String module, String file) {}

  static CountedCode of(Survey survey) {
    return new CountedCode(
        names(survey, file -> true, Coverage::module),
        names(survey, file -> file.lines() > 0, file -> new Key(file.module(), file.file())));
  }

  private static <T> Set<T> names(
      Survey survey, Predicate<Coverage> which, Function<Coverage, T> name) {
    return survey.all(Coverage.class).filter(which).map(name).collect(Collectors.toSet());
  }

  /** Whether lines of a file are counted. */
  boolean holds(CodeName name) {
    return files.contains(new Key(name.module(), name.file()));
  }
}
