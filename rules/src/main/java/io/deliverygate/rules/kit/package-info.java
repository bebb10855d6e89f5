/**
 * Tests of rules, for those who write them: facts from the few components that matter, a fluent kit
 * for any JUnit project, cases in YAML, and the run over all of a folder's cases that says which
 * rules no case covers and which changes of a rule no case notices.
 */
@NullMarked
package io.deliverygate.rules.kit;

import org.jspecify.annotations.NullMarked;
