package io.deliverygate.cli;

import io.deliverygate.evidence.records.RecordReader;
import io.deliverygate.fact.Signable;
import io.deliverygate.io.BadInputException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file of records into which signatures are written; everything else in it stays as it is,
 * comments included.
 *
 * @param label how messages name it
 * @param text what it holds
 */
record SignedFile(String label, String text) {

  /** What stands before the first key of a record, and whether its keys stand in braces. */
  private static final Pattern START = Pattern.compile("( *(?:- +)*)(\\{)?");

  /**
   * The record of a name.
   *
   * @throws BadInputException where there is none, or there are several
   */
  Signable record(String name) {
    List<Signable> all = records(text);
    List<Signable> found = all.stream().filter(each -> fits(each, name)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    String what = found.isEmpty() ? "there is no record" : "there are several records";
    String names = all.stream().map(Signable::recordName).collect(Collectors.joining(", "));
    throw new BadInputException(
        label,
        what + " '" + name + "' that can be signed",
        names.isEmpty()
            ? "write one under waivers, approvals or emergencies"
            : "choose from " + names);
  }

  private static boolean fits(Signable record, String name) {
    return record.recordName().equals(name) || record.recordName().startsWith(name + "/");
  }

  private List<Signable> records(String content) {
    return RecordReader.read(content, label).stream()
        .filter(Signable.class::isInstance)
        .map(Signable.class::cast)
        .toList();
  }

  /**
   * The text with a signature in a record.
   *
   * @throws BadInputException where it cannot be written there without changing anything else
   */
  String with(Signable record, String signature) {
    String changed =
        record.signature().isEmpty()
            ? inserted(record, signature)
            : text.replace(record.signature(), signature);
    if (!saysTheSame(changed, record, signature)) {
      throw new BadInputException(
          label + ":" + record.line(),
          "the signature cannot be written into the record as it is laid out",
          "add it yourself: signature: " + signature);
    }
    return changed;
  }

  private String inserted(Signable record, String signature) {
    String[] lines = text.split("(?<=\n)", -1);
    String line = lines[record.line() - 1];
    Matcher start = START.matcher(line);
    String key = "signature: " + signature;
    if (!start.lookingAt()) {
      return text;
    }
    lines[record.line() - 1] =
        start.group(2) == null
            ? start.group(1)
                + key
                + (line.endsWith("\r\n") ? "\r\n" : "\n")
                + " ".repeat(start.end())
                + line.substring(start.end())
            : line.substring(0, start.end()) + key + ", " + line.substring(start.end());
    return String.join("", lines);
  }

  /** Whether the record has the signature, and nothing else has changed but lines. */
  private boolean saysTheSame(String changed, Signable record, String signature) {
    try {
      List<Signable> before = records(text);
      List<Signable> after = records(changed);
      return RecordReader.read(changed, label).size() == RecordReader.read(text, label).size()
          && meanings(before).equals(meanings(after))
          && after.get(before.indexOf(record)).signature().equals(signature);
    } catch (BadInputException e) {
      return false;
    }
  }

  private static List<String> meanings(List<Signable> records) {
    return records.stream().map(record -> record.signedText("")).toList();
  }
}
