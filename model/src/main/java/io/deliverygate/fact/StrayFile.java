package io.deliverygate.fact;

import java.util.List;

/**
 * A file of the project that nothing looks into: a source that belongs to no module, or a report
 * that lies in no known place.
 *
 * @param path relative to the project's root
 * @param what it is, such as {@code TypeScript}
 * @param kinds the kinds of evidence that lack it
 * @param where it lies, as the end of a sentence, such as {@code in no module}
 */
public record StrayFile(String path, String what, List<EvidenceKind> kinds, String where)
    implements Fact {

  public StrayFile {
    kinds = List.copyOf(kinds);
  }

  @Override
  public String source() {
    return "";
  }
}
