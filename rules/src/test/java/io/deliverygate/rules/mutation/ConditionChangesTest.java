package io.deliverygate.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionChangesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          A(x > 3)                        | A(x >= 3); A(x <= 3); A(x > 4); A(x > 2); A(); A( !(x > 3))
          A(x > 2.5)                      | A(x >= 2.5); A(x <= 2.5); A(x > 2.6); A(x > 2.4); A(); A( !(x > 2.5))
          A(x > 1)                        | A(x >= 1); A(x <= 1); A(); A( !(x > 1))
          A(x == "a > 3, 'b'")            | A(x != "a > 3, 'b'"); A(); A( !(x == "a > 3, 'b'"))
          A(x == 'y, > 3')                | A(x != 'y, > 3'); A(); A( !(x == 'y, > 3'))
          A(x, y)                         | A( y); A( !(x), y); A(x); A(x, !(y))
          A($x : x, y)                    | A($x : x); A($x : x, !(y))
          A() or B()                      | A() and B()
          not A()                         | exists A()
          A() /* not B(x > 3) */          | -
          eval($a.above($b))              | eval($a.below($b)); eval(!($a.above($b))); eval(true)
          Parameter(name == "a", $n : number) | -
          """)
  void shouldChangeOnePlaceAtATime(String conditions, String changed) {
    String[] expected = changed.equals("-") ? new String[0] : changed.split("; ");

    assertThat(ConditionChanges.of(conditions))
        .extracting(change -> change.applied(conditions))
        .containsExactly(expected);
  }
}
