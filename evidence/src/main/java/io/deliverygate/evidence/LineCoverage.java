package io.deliverygate.evidence;

import java.util.BitSet;

/**
 * Which lines of a source file ran.
 *
 * @param module module that holds the file
 * @param file the file as its {@link io.deliverygate.fact.Coverage} names it
 * @param covered numbers of lines of code that ran at least partly, from 1
 * @param missed numbers of lines of code of which nothing ran
 * @param source path of the report
 */
public record LineCoverage(
    String module, String file, BitSet covered, BitSet missed, String source) {

  public LineCoverage {
    covered = (BitSet) covered.clone();
    missed = (BitSet) missed.clone();
  }
}
