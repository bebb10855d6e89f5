package io.deliverygate.policy.section;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.io.Word;
import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.SettingKind;
import java.util.List;

/** Where reports are looked for, by the key of their kind. */
final class EvidencePlaces implements SettingType<List<String>>, Strictness<List<String>> {

  static final EvidencePlaces ONLY = new EvidencePlaces();

  private EvidencePlaces() {}

  static SettingKey<List<String>> of(EvidenceKind kind) {
    return new SettingKey<>(ONLY, kind.key());
  }

  @Override
  public SettingKind<List<String>> kind() {
    return SettingKind.PLACES;
  }

  @Override
  public String subject(String kind) {
    return "the places of " + Word.constant(EvidenceKind.class, kind).title();
  }

  @Override
  public String label(String kind) {
    return "evidence." + kind;
  }

  @Override
  public List<String> shipped(PolicyTerms terms, String kind) {
    return List.of();
  }

  @Override
  public boolean beforeFacts() {
    return true;
  }

  @Override
  public boolean says(List<String> value) {
    return !value.isEmpty();
  }

  @Override
  public Strictness<List<String>> strictness(PolicyTerms terms, String kind) {
    return this;
  }

  @Override
  public boolean keeps(List<String> locked, List<String> value) {
    return value.equals(locked);
  }

  @Override
  public String words(List<String> value) {
    return value.isEmpty() ? "the default places" : "[" + String.join(", ", value) + "]";
  }

  @Override
  public String direction(List<String> locked) {
    return "no change of it is stricter";
  }

  @Override
  public String advice(List<String> locked) {
    return "leave it out";
  }
}
