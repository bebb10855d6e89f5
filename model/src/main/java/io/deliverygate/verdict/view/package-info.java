/**
 * A verdict as people see it, wherever they do: what is shown, in which order, cut to how much, in
 * which words, and what blocks. Enter at {@link io.deliverygate.verdict.view.ShownVerdict}, which
 * is made from a verdict and a number of breaches: it has gates, they have rules, these breaches,
 * every text in them safe to show; {@link io.deliverygate.verdict.view.Headline} says it in a
 * sentence, {@link io.deliverygate.verdict.view.VerdictSection} sorts rules by what they do to the
 * verdict. The console, the page, the pages of Jenkins and its checks render these and decide
 * nothing of it themselves. What more than one of them prints is here too: {@link
 * io.deliverygate.verdict.view.PlainText} and {@link io.deliverygate.verdict.view.MarkdownSummary}.
 */
@NullMarked
package io.deliverygate.verdict.view;

import org.jspecify.annotations.NullMarked;
