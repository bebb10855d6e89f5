package io.deliverygate.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.io.CsvRows.Form;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

  @Test
  void shouldGiveTheValuesOfEachRow() throws Exception {
    assertThat(read("a,b\n1,\n,2\n")).containsExactly("0@1 a|b", "1@2 1|", "2@3 |2");
  }

  @Test
  void shouldCountRowsAndLinesThroughEmptyOnes() throws Exception {
    assertThat(read("a\n\n\nb\n")).containsExactly("0@1 a", "3@4 b");
    assertThat(read("\r\na\r\n\r\nb")).containsExactly("1@2 a", "3@4 b");
  }

  @Test
  void shouldKeepSeparatorsQuotesAndLineEndsThatStandInQuotes() throws Exception {
    assertThat(read("\"a,\"\"b\"\"\nc\",d\ne\n")).containsExactly("0@1 a,\"b\"\nc|d", "1@3 e");
  }

  @Test
  void shouldTakeBlanksAndHashesAsAProgramWroteThem() throws Exception {
    assertThat(read(" a , b\n#c\n")).containsExactly("0@1  a | b", "1@2 #c");
  }

  @Test
  void shouldPassOverBlanksAndCommentsOfPeople() throws Exception {
    Form form = Form.of(';').writtenByHand();

    assertThat(read("# it's \"new\n a ; \"b \" ;\n\n  # c\n d;;#e\n", form))
        .containsExactly("1@2 a|b|", "4@5 d||#e");
    assertThat(read("a\tb\n", Form.of('\t').writtenByHand())).containsExactly("0@1 a|b");
  }

  @Test
  void shouldDropWhatIsMoreThanTheFormTakes() throws Exception {
    assertThat(read("abcd,ab,c\n", Form.of(',').atMost(2, 3))).containsExactly("0@1 abc|ab");
  }

  @Test
  void shouldTellThatTheLastRowHasNoLineEnd() throws Exception {
    CsvRows rows = rows("a\nb", Form.of(','));

    assertThat(rows.next()).isTrue();
    assertThat(rows.isWhole()).isTrue();
    assertThat(rows.next()).isTrue();
    assertThat(rows.isWhole()).isFalse();
    assertThat(rows.next()).isFalse();
  }

  @Test
  void shouldTellWhereAQuoteOpensThatIsNeverClosed() throws Exception {
    CsvRows rows = rows("a\nb,\"c\nd", Form.of(','));

    rows.next();
    assertThat(rows.openQuote()).isZero();
    rows.next();
    assertThat(rows.openQuote()).isEqualTo(2);
    assertThat(rows.isWhole()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\"b", "\"a\" b", "\"a\"\"b\"c", "x,\"a\"b"})
  void shouldTellOfTextBehindAClosingQuote(String text) throws Exception {
    CsvRows rows = rows(text, Form.of(',').writtenByHand());

    rows.next();

    assertThat(rows.hasTextBehindQuote()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\"", "\"a\" ,b", "a\"b\"", "\"a\"\"\",b", "\"\""})
  void shouldFindNothingBehindAClosingQuoteWhereNothingIs(String text) throws Exception {
    CsvRows rows = rows(text, Form.of(',').writtenByHand());

    rows.next();

    assertThat(rows.hasTextBehindQuote()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n\n"})
  void shouldFindNoRowInATextWithoutOne(String text) throws Exception {
    assertThat(rows(text, Form.of(',')).next()).isFalse();
  }

  private static List<String> read(String text) throws IOException {
    return read(text, Form.of(','));
  }

  /** Each row as number, line and values. */
  private static List<String> read(String text, Form form) throws IOException {
    CsvRows rows = rows(text, form);
    List<String> all = new ArrayList<>();
    while (rows.next()) {
      all.add("%d@%d %s".formatted(rows.row(), rows.line(), String.join("|", rows.values())));
    }
    return all;
  }

  private static CsvRows rows(String text, Form form) throws IOException {
    return new CsvRows(new StringReader(text), form);
  }
}
