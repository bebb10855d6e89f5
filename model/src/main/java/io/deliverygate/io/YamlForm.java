package io.deliverygate.io;

import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * A parser that refuses forms of YAML that plain records do not need, as they come by: anchors,
 * aliases, tags, great depth.
 */
final class YamlForm implements Parser {

  private static final int DEEPEST = 32;

  private final Parser parser;
  private final String label;
  private int depth;

  /**
   * @param label how messages name the file
   */
  YamlForm(Parser parser, String label) {
    this.parser = parser;
    this.label = label;
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return parser.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return parser.peekEvent();
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  /**
   * @throws BadInputException where the next event is such a form
   */
  @Override
  public Event next() {
    Event event = parser.next();
    check(event);
    return event;
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

  private BadInputException bad(Event event, String what, String fix) {
    String line = event.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
    return new BadInputException(label + line, what, fix);
  }
}
