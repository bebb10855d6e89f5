package io.deliverygate.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A key of a record file: what may be written for one component of a {@link Declared} fact. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

  /** What it means, as a clause. */
  String value();

  /** How files spell it; empty for the component's name, in lower case with hyphens. */
  String name() default "";

  /** Whether a record without it is refused. */
  boolean required() default false;

  /** Whether it names the record, so that no other may have the same; an {@code id} always does. */
  boolean unique() default false;

  /** The kind of record whose id it repeats. */
  Class<? extends Declared> refers() default Declared.class;

  /** Least number. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Largest number. */
  double max() default Double.POSITIVE_INFINITY;

  /** The component that holds an earlier or the same date. */
  String notBefore() default "";

  /** Whether it tells of something that has happened, so that a date to come is refused. */
  boolean past() default false;

  /** What its text is. */
  Says says() default Says.ANYTHING;

  /**
   * Whether an earlier day makes more of it: it then counts from the day on which it was recorded,
   * as git knows it.
   */
  boolean claim() default false;
}
