/**
 * What a record's own words tell against it: whether places that it names are there, statements are
 * made in words, people are known, and since when git has what it claims.
 *
 * <p>Enter at {@link io.deliverygate.rules.record.Doubts}, which the evaluator asks once; {@link
 * io.deliverygate.rules.record.Wording} judges words, {@link io.deliverygate.rules.record.Claims}
 * days. What may be asked of a key stands at the key: {@link io.deliverygate.fact.Key#says()} and
 * {@link io.deliverygate.fact.Key#claim()}.
 *
 * <p>A rule takes the doubts about the keys that it goes by:
 *
 * <pre>
 * rule "A document cannot be believed"
 *     &#64;id("FRAME-08")
 * when
 *     $document : Document(kindWord in ("devops-strategy", "craftsmanship-strategy"))
 *     $doubt : Doubt(about == $document)
 * then
 *     breach(drools, "document " + $document.kindWord() + ": " + $doubt.key(), $doubt.why()).at($document);
 * end
 *
 * rule "A document lies elsewhere"
 *     &#64;id("FRAME-08")
 * when
 *     $document : Document()
 *     $elsewhere : Elsewhere(about == $document)
 * then
 *     note(drools, "not seen here: " + $elsewhere.address());
 * end
 * </pre>
 *
 * <p>Days need nothing of a rule: where git knows that a claim was recorded later than it says, the
 * record has the later day when rules see it.
 */
@NullMarked
package io.deliverygate.rules.record;

import org.jspecify.annotations.NullMarked;
