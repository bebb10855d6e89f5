package io.deliverygate.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where records of a {@link Declared} fact stand in a record file. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Section {

  /** The key above the records. */
  String key();

  /** What the section holds. */
  String value();

  /** The kind of evidence that it is; without meaning inside another record. */
  EvidenceKind area() default EvidenceKind.BACKLOG;

  /** Whether a project has one such record, and not a list of them. */
  boolean single() default false;

  /**
   * The record inside which the section stands. The first component then repeats the id of that
   * record, unless a project has only one of it.
   */
  Class<? extends Declared> in() default Declared.class;
}
