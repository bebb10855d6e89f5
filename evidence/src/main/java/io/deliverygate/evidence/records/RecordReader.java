package io.deliverygate.evidence.records;

import io.deliverygate.fact.Declared;
import io.deliverygate.io.YamlNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads record files together, since records of one can refer to those of another. */
public final class RecordReader {

  private RecordReader() {}

  /**
   * Reads the records of one text, without looking at what they refer to.
   *
   * @param label how messages and facts name the file
   * @throws io.deliverygate.io.BadInputException at the first flaw
   */
  public static List<Declared> read(String text, String label) {
    return YamlNode.parse(text, label).stream()
        .flatMap(root -> RecordFile.read(root).stream())
        .map(ReadRecord::fact)
        .toList();
  }

  /**
   * Reads record files.
   *
   * @param files by the name that messages and facts give them, in the order in which they are read
   * @param at the instant after which nothing can have happened yet
   * @return every record, in the order of the files
   * @throws io.deliverygate.io.BadInputException at the first flaw
   * @throws IOException where a file cannot be read
   */
  public static List<Declared> read(Map<String, Path> files, Instant at) throws IOException {
    List<ReadRecord> records = new ArrayList<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      YamlNode.read(file.getValue(), file.getKey())
          .ifPresent(root -> records.addAll(RecordFile.read(root)));
    }
    new RecordChecks(records, at).check();
    return records.stream().map(ReadRecord::fact).toList();
  }
}
