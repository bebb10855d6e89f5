package io.deliverygate.policy.section;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.policy.ExpectedKinds;
import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.SettingKind;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of evidence that are expected. */
final class ExpectedEvidence implements SettingType<ExpectedKinds>, Strictness<ExpectedKinds> {

  static final ExpectedEvidence ONLY = new ExpectedEvidence();

  /** As a policy file calls it. */
  static final String WORD = "expected";

  private ExpectedEvidence() {}

  static SettingKey<ExpectedKinds> key() {
    return new SettingKey<>(ONLY, "");
  }

  @Override
  public SettingKind<ExpectedKinds> kind() {
    return SettingKind.EXPECTED;
  }

  @Override
  public String subject(String name) {
    return "the expected evidence";
  }

  @Override
  public String label(String name) {
    return "evidence." + WORD;
  }

  @Override
  public Stream<String> known(PolicyTerms terms) {
    return Stream.of("");
  }

  @Override
  public ExpectedKinds shipped(PolicyTerms terms, String name) {
    return ExpectedKinds.BY_DEFAULT;
  }

  /** Who names what is expected means just that, unless it may take nothing away. */
  @Override
  public ExpectedKinds over(ExpectedKinds present, ExpectedKinds said, boolean adds) {
    return adds ? present.naming(said.always()) : said;
  }

  @Override
  public ExpectedKinds seen(ExpectedKinds value, boolean records) {
    return value.inForce(records);
  }

  @Override
  public Strictness<ExpectedKinds> strictness(PolicyTerms terms, String name) {
    return this;
  }

  @Override
  public boolean keeps(ExpectedKinds locked, ExpectedKinds value) {
    return value.holds(locked);
  }

  @Override
  public String words(ExpectedKinds value) {
    return value.always().stream()
        .sorted()
        .map(EvidenceKind::key)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  @Override
  public String direction(ExpectedKinds locked) {
    return "more is stricter";
  }

  @Override
  public String advice(ExpectedKinds locked) {
    return "name all of these, or more";
  }
}
