package io.deliverygate.evidence;

/** Takes coverage line by line, where somebody asks for that; readers skip it otherwise. */
public interface LineSink {

  /** Nobody asks. */
  LineSink NONE =
      new LineSink() {
        @Override
        public boolean asks() {
          return false;
        }

        @Override
        public void take(LineCoverage file) {
          // nobody asked
        }
      };

  /** Whether it takes anything at all. */
  boolean asks();

  /** Takes one file of a report. */
  void take(LineCoverage file);
}
