/**
 * The set-up of a project, assembled once for all front ends. Enter at {@link
 * io.deliverygate.project.ProjectSetup}: where the project lies ({@link
 * io.deliverygate.project.ProjectPlace}) and what governs it ({@link
 * io.deliverygate.project.Governance}), as somebody named it. Read, it is a {@link
 * io.deliverygate.project.GovernedProject}, which collects, evaluates and writes; {@link
 * io.deliverygate.project.FirstFiles} are what a project begins with.
 *
 * <p>Front ends find the project, say what they were told in the words of their users, read the
 * clock, and decide what failing means.
 */
@NullMarked
package io.deliverygate.project;

import org.jspecify.annotations.NullMarked;
