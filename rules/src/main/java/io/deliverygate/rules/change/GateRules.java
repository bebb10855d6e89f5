package io.deliverygate.rules.change;

import io.deliverygate.rules.author.AuthoredRules;
import java.util.Map;
import java.util.SortedMap;

/**
 * The rules of a pack for one gate as they are asked: sentences and tables are DRL by now.
 *
 * @param files DRL texts by file name
 * @param authored where they come from
 */
record GateRules(SortedMap<String, String> files, AuthoredRules authored) {

  static GateRules of(Map<String, byte[]> files) {
    AuthoredRules authored = AuthoredRules.of("rules", files);
    return new GateRules(authored.drl(), authored);
  }

  /** The author's file that a DRL text came of. */
  String origin(String file) {
    return authored.origin(file);
  }
}
