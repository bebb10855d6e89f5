package io.deliverygate.io;

import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Refuses forms of YAML that plain records do not need: anchors, aliases, tags, great depth. */
final class YamlForm {

  private static final int DEEPEST = 32;

  private final String label;
  private int depth;

  /**
   * @param label how messages name the file
   */
  YamlForm(String label) {
    this.label = label;
  }

  /**
   * @throws BadInputException at the first such form
   */
  void check(Iterable<Event> events) {
    events.forEach(this::check);
  }

  private void check(Event event) {
    switch (event.getEventId()) {
      case MappingStart, SequenceStart -> deeper(event);
      case MappingEnd, SequenceEnd -> depth--;
      case Alias -> throw bad(event, "uses an alias", "write the value out");
      default -> {}
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw bad(event, "uses an anchor", "write the value out where it is needed");
    }
    if (tagged(event)) {
      throw bad(event, "uses a tag", "take away the word that begins with '!'");
    }
  }

  private void deeper(Event event) {
    depth++;
    if (depth > DEEPEST) {
      throw bad(event, "is nested too deeply", "nest at most 32 levels");
    }
  }

  private static boolean tagged(Event event) {
    return event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
        || event instanceof CollectionStartEvent start && start.getTag().isPresent();
  }

  private BadInputException bad(Event event, String what, String mend) {
    String line = event.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
    return new BadInputException(label + line, what, mend);
  }
}
