package io.deliverygate.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the acceptance criteria that a test verifies, such as {@code @Verifies("STORY-1/AC-2")}. On
 * a class it applies to all tests of the class, nested and inherited ones included. It can be
 * repeated, and carried by an annotation of one's own. A criterion counts as verified by a test
 * only when every invocation of the test passed.
 */
@Documented
@Inherited
@Repeatable(Verifies.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Verifies {

  /** Ids of the criteria, as the delivery records spell them; blank ones count for nothing. */
  String[] value();

  /** Holds the annotation where it is repeated. */
  @Documented
  @Inherited
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface List {
    Verifies[] value();
  }
}
