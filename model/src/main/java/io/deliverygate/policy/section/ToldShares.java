package io.deliverygate.policy.section;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.io.Word;
import io.deliverygate.policy.Policy;
import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.SettingKind;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Of how many percent of a module's parts evidence has to tell, by the key of its kind. */
final class ToldShares implements SettingType<BigDecimal>, Strictness<BigDecimal> {

  static final ToldShares ONLY = new ToldShares();

  /** As a policy file calls it. */
  static final String WORD = "told";

  private ToldShares() {}

  static SettingKey<BigDecimal> of(String kind) {
    return new SettingKey<>(ONLY, kind);
  }

  /** The kinds of evidence of which it can be said. */
  static Stream<String> kinds() {
    return Policy.TOLD_BY_DEFAULT.keySet().stream().map(EvidenceKind::key);
  }

  private static EvidenceKind kind(String key) {
    return Word.constant(EvidenceKind.class, key);
  }

  @Override
  public SettingKind<BigDecimal> kind() {
    return SettingKind.TOLD;
  }

  @Override
  public String subject(String kind) {
    return "the told share of " + kind(kind).title();
  }

  @Override
  public String label(String kind) {
    return "evidence." + WORD + "." + kind;
  }

  @Override
  public Stream<String> known(PolicyTerms terms) {
    return kinds();
  }

  @Override
  public BigDecimal shipped(PolicyTerms terms, String kind) {
    return Policy.TOLD_BY_DEFAULT.get(kind(kind));
  }

  @Override
  public Strictness<BigDecimal> strictness(PolicyTerms terms, String kind) {
    return this;
  }

  @Override
  public boolean keeps(BigDecimal locked, BigDecimal value) {
    return value.compareTo(locked) >= 0;
  }

  @Override
  public String words(BigDecimal value) {
    return value.toPlainString() + " %";
  }

  @Override
  public String direction(BigDecimal locked) {
    return "higher is stricter";
  }

  @Override
  public String advice(BigDecimal locked) {
    return "write " + locked.toPlainString() + " or more";
  }
}
