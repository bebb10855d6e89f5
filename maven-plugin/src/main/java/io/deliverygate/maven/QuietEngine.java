package io.deliverygate.maven;

/**
 * Keeps what the rule engine has to say of its own out of Maven's log: advice on how it would like
 * rules to be written, a line for each compilation. What is wrong with a rule is said by us. A
 * level that somebody chose stays.
 */
final class QuietEngine {

  private static final String LEVEL = "org.slf4j.simpleLogger.log.";

  private QuietEngine() {}

  /** Has to come before the engine's classes are loaded: its loggers ask once. */
  static void ensure() {
    quiet("org.drools");
    quiet("org.kie");
  }

  private static void quiet(String logger) {
    if (System.getProperty(LEVEL + logger) == null) {
      System.setProperty(LEVEL + logger, "error");
    }
  }
}
