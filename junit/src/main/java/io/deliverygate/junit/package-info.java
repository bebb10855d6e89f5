/**
 * From acceptance criterion to test: tests name what they verify with {@link
 * io.deliverygate.junit.Verifies}, and a listener of the JUnit Platform writes how they came out to
 * {@code target/delivery-gate/verified-criteria.json}.
 *
 * <p><b>One file, many runs.</b> The tests of one module run in several JVMs: forks side by side,
 * failing tests again, Failsafe after Surefire, unit and integration tests in two calls of Maven.
 * So every run merges into the file, under a lock, and an old result lives on only while it still
 * speaks of the same code:
 *
 * <ul>
 *   <li>a run withdraws the results of its tests when it starts, so that a crash leaves none
 *       behind, and enters the new ones when it ends;
 *   <li>a result whose class file is gone, or was compiled after the run began, is dropped; a test
 *       that was deleted, renamed or lost its annotation goes this way;
 *   <li>each result carries the instant at which its run began, which a reader holds against the
 *       age of the code, as it does for every report.
 * </ul>
 *
 * <p>The file is written whole or not at all. Where that fails the tests go on, a warning is logged
 * and the file is removed: no result is better than an old one.
 */
@NullMarked
package io.deliverygate.junit;

import org.jspecify.annotations.NullMarked;
