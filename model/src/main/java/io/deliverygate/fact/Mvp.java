package io.deliverygate.fact;

import java.util.List;

/**
 * The minimum viable product: the least that validates a hypothesis.
 *
 * @param line where the record begins in its file
 */
@Section(
    key = "mvp",
    area = EvidenceKind.PRODUCT,
    single = true,
    value = "The minimum viable product.")
public record Mvp(
    @Key("what it is called") String name,
    @Key(value = "the hypothesis that it validates", refers = Hypothesis.class) String hypothesis,
    @Key("what it is made of") MvpForm form,
    @Key(value = "why no simpler form can validate the hypothesis", says = Says.STATEMENT)
        String simplestBecause,
    @Key(value = "where what was made of it is, once realisation has begun", says = Says.PLACE)
        String link,
    @Key(value = "features that belong to it", refers = Feature.class) List<String> features,
    int line,
    String source)
    implements Declared {
  public Mvp {
    features = List.copyOf(features);
  }
}
