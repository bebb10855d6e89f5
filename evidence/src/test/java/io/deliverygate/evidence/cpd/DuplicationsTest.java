package io.deliverygate.evidence.cpd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.xml.GivenReport;
import io.deliverygate.fact.DuplicateBlock;
import io.deliverygate.fact.DuplicateBlock.Occurrence;
import io.deliverygate.fact.Duplication;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.PartialBuild;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicationsTest {

  private static final Duplication OF_MODULE =
      new Duplication("a", "a/A.java", 40, 100, "a/target/cpd.xml");
  private static final Duplication OF_AGGREGATE =
      new Duplication("a", "a/A.java", 77, 100, "target/cpd.xml");
  private static final Occurrence HERE = new Occurrence("a/A.java", 1, 9);
  private static final Occurrence THERE = new Occurrence("a/B.java", 5, 13);

  @TempDir Path root;

  @Test
  void shouldKeepTheWorstWhenAFileIsReportedTwice() {
    assertThat(merged(OF_MODULE, OF_AGGREGATE)).containsExactly(OF_AGGREGATE);
    assertThat(merged(OF_AGGREGATE, OF_MODULE)).containsExactly(OF_AGGREGATE);
  }

  @Test
  void shouldNotDependOnTheOrderWhenReportsAgree() {
    Duplication same = new Duplication("a", "a/A.java", 40, 100, "target/cpd.xml");
    assertThat(merged(OF_MODULE, same)).containsExactly(OF_MODULE);
    assertThat(merged(same, OF_MODULE)).containsExactly(OF_MODULE);
  }

  @Test
  void shouldCountABlockOnceWhenItsPlacesAreTheSame() {
    DuplicateBlock one = block("a/target/cpd.xml", HERE, THERE);
    DuplicateBlock same = block("target/cpd.xml", THERE, HERE);
    DuplicateBlock other = block("target/cpd.xml", HERE, new Occurrence("b/B.java", 5, 13));
    assertThat(merged(one, same, other)).containsExactly(one, other);
    assertThat(merged(same, other, one)).containsExactlyInAnyOrder(one, other);
  }

  @Test
  void shouldCountFilesOnceWhenAnAggregateStandsBesideItsModules() throws Exception {
    GivenReport given = GivenReport.in(root, "", "a", "b");
    String content = given.text(CpdReaderTest.class, "aggregate.xml");
    List<Fact> facts = new ArrayList<>();
    for (String name : List.of("cpd.xml", "again/cpd.xml")) {
      Report report = given.of(name, content);
      facts.addAll(GivenReport.read(new CpdReader(), report));
    }
    List<Fact> once = merged(facts.toArray(Fact[]::new));
    Collections.reverse(facts);
    assertThat(once).hasSize(6).hasSize(facts.size() / 2);
    assertThat(merged(facts.toArray(Fact[]::new))).containsExactlyInAnyOrderElementsOf(once);
  }

  @Test
  void shouldRefuseWhenFactIsOfAnotherKind() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Duplications().accept(new PartialBuild("why", "")));
  }

  private static DuplicateBlock block(String source, Occurrence... places) {
    return new DuplicateBlock("a", 50, 9, List.of(places), source);
  }

  private static List<Fact> merged(Fact... facts) {
    Duplications all = new Duplications();
    Stream.of(facts).forEach(all);
    return all.facts().toList();
  }
}
