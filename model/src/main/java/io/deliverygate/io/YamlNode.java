package io.deliverygate.io;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A YAML value that knows its file and line, so that every complaint can name them. Reading is
 * strict: unknown and repeated keys, wrong types, several documents, anchors, tags, more than 1 MiB
 * and more than 32 levels are refused.
 */
public final class YamlNode {

  private static final int MOST_BYTES = 1 << 20;

  private final String file;
  private final Node node;

  private YamlNode(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /**
   * Reads a file.
   *
   * @param label how messages name the file
   * @return its document, empty for a file without content
   * @throws BadInputException where it is not such a YAML file
   */
  public static Optional<YamlNode> read(Path path, String label) throws IOException {
    if (Files.size(path) > MOST_BYTES) {
      throw new BadInputException(label, "is larger than 1 MiB", "split it");
    }
    try {
      return parse(Files.readString(path), label);
    } catch (CharacterCodingException e) {
      throw new BadInputException(label, "is not UTF-8 text", "save it as UTF-8");
    }
  }

  /** Reads a text; see {@link #read}. */
  public static Optional<YamlNode> parse(String text, String label) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(label)
            .setCodePointLimit(MOST_BYTES)
            .setAllowNonScalarKeys(true)
            .build();
    try {
      Parser parser = new ParserImpl(settings, new StreamReader(settings, text));
      return new Composer(settings, new YamlForm(parser, label))
          .getSingleNode()
          .map(node -> new YamlNode(label, node));
    } catch (MarkedYamlEngineException e) {
      String where = e.getProblemMark().map(m -> label + ":" + (m.getLine() + 1)).orElse(label);
      throw new BadInputException(where, problem(e), "fix the YAML syntax");
    } catch (YamlEngineException e) {
      throw new BadInputException(label, String.valueOf(e.getMessage()), "fix the YAML syntax");
    }
  }

  private static String problem(MarkedYamlEngineException e) {
    return e.getContext() == null ? e.getProblem() : e.getContext() + ", " + e.getProblem();
  }

  /** File and line, as compilers print them. */
  public String place() {
    return node.getStartMark().map(mark -> file + ":" + (mark.getLine() + 1)).orElse(file);
  }

  /** The line on which the value begins, from 1; 0 where unknown. */
  public int line() {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  /** The name of the file, as messages name it. */
  public String file() {
    return file;
  }

  /** Whether it is a list. */
  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** Whether it is a mapping: keys with values. */
  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** A complaint about this value. */
  public BadInputException bad(String what, String fix) {
    return new BadInputException(place(), what, fix);
  }

  /** The values by key, in file order; refuses any value that is no mapping and repeated keys. */
  public Map<String, YamlNode> entries() {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : tuples()) {
      YamlNode key = new YamlNode(file, tuple.getKeyNode());
      if (entries.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
        throw key.bad("the key '" + key.text() + "' comes twice", "keep one of them");
      }
    }
    return entries;
  }

  /** Like {@link #entries()}, and refuses every key that is not among the known ones. */
  public Map<String, YamlNode> entries(Set<String> known) {
    tuples().forEach(tuple -> new YamlNode(file, tuple.getKeyNode()).requireKnown(known));
    return entries();
  }

  private List<NodeTuple> tuples() {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue();
    }
    throw bad("expected keys with values, found " + found(), "write 'key: value' lines here");
  }

  private void requireKnown(Set<String> known) {
    if (!known.contains(text())) {
      throw bad("unknown key '" + text() + "'", DidYouMean.of(text(), known, "known keys are "));
    }
  }

  /** The values of a list; refuses any value that is no list. */
  public List<YamlNode> items() {
    if (!(node instanceof SequenceNode sequence)) {
      throw bad("expected a list, found " + found(), "write '- item' lines or [a, b] here");
    }
    List<YamlNode> items = new ArrayList<>();
    sequence.getValue().forEach(item -> items.add(new YamlNode(file, item)));
    return items;
  }

  /** The texts of a list. */
  public List<String> texts() {
    return items().stream().map(YamlNode::text).toList();
  }

  /** The text of a scalar; refuses lists, mappings and null. */
  public String text() {
    if (!(node instanceof ScalarNode scalar) || nothing()) {
      throw bad("expected a text, found " + found(), "write a single value here");
    }
    return scalar.getValue();
  }

  /** The exact decimal of a scalar. */
  public BigDecimal number() {
    return PlainDecimal.of(text())
        .orElseThrow(() -> bad("'" + text() + "' is no number", PlainDecimal.FIX));
  }

  /** One of an enum's constants, spelled in lower case with hyphens. */
  public <T extends Enum<T>> T oneOf(Class<T> type) {
    Map<String, T> choices = new LinkedHashMap<>();
    for (T constant : type.getEnumConstants()) {
      choices.put(Word.of(constant), constant);
    }
    T choice = choices.get(text());
    if (choice == null) {
      throw bad(
          "'" + text() + "' is not possible here",
          DidYouMean.of(text(), choices.keySet(), "choose from "));
    }
    return choice;
  }

  private String found() {
    if (node instanceof MappingNode) {
      return "keys with values";
    }
    if (node instanceof SequenceNode) {
      return "a list";
    }
    return nothing() ? "nothing" : "'" + ((ScalarNode) node).getValue() + "'";
  }

  /** Whether no value is written, or a null. */
  private boolean nothing() {
    return node.getTag().equals(Tag.NULL)
        || (node instanceof ScalarNode scalar
            && scalar.getScalarStyle() == ScalarStyle.PLAIN
            && scalar.getValue().equals("~"));
  }
}
