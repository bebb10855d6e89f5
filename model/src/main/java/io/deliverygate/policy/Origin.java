package io.deliverygate.policy;

/**
 * Where a policy says something.
 *
 * @param layer name of the layer, such as {@code organisation policy acme 3}
 * @param file its file or option as messages name it; empty where it has none
 * @param line line in the file, from 1; 0 where it has none
 */
public record Origin(String layer, String file, int line) {

  /** What ships with the product. */
  public static final Origin SHIPPED = new Origin("shipped defaults", "", 0);

  /** File and line as compilers print them; the layer's name where it has no file. */
  public String place() {
    if (file.isEmpty()) {
      return layer;
    }
    return line > 0 ? file + ":" + line : file;
  }

  /** The layer and its place, such as {@code organisation policy acme 3 (acme.yaml:7)}. */
  public String text() {
    return file.isEmpty() ? layer : layer + " (" + place() + ")";
  }
}
