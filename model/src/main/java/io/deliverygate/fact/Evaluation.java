package io.deliverygate.fact;

import io.deliverygate.io.Word;
import java.util.List;

/**
 * That a topic was evaluated while framing the product.
 *
 * @param line where the record begins in its file
 */
@Section(
    key = "evaluations",
    area = EvidenceKind.PRODUCT,
    value = "What was evaluated while framing.")
public record Evaluation(
    @Key(value = "what was evaluated", required = true) EvaluationTopic topic,
    @Key(value = "when", past = true, required = true) Day on,
    @Key(value = "by whom", says = Says.PERSON) List<String> participants,
    @Key(value = "what came of it", says = Says.STATEMENT) String result,
    int line,
    String source)
    implements Declared {
  public Evaluation {
    participants = List.copyOf(participants);
  }

  /** The topic as files spell it. */
  public String topicWord() {
    return Word.of(topic);
  }
}
