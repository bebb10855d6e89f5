/**
 * The machinery of a collection, which knows no format: {@link
 * io.deliverygate.evidence.survey.Survey} is one collection with the facts so far; its {@code
 * ReportFinder} finds the files of a {@code ReportPattern}, {@code ReadReport} has a reader read
 * one and keeps what it says until all of it can be believed, {@code SearchLog} writes down for
 * each module what came of looking and whether it is older than what it speaks of ({@code
 * ModuleInputs}), and {@code Absence} says what is there instead. What git knows is asked of its
 * {@link io.deliverygate.evidence.git.GitProject}, which is closed with it.
 */
@NullMarked
package io.deliverygate.evidence.survey;

import org.jspecify.annotations.NullMarked;
