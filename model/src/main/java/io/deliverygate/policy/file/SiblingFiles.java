package io.deliverygate.policy.file;

import io.deliverygate.io.YamlNode;
import java.io.IOException;

/** Gives the files that lie in the folder of a policy, or below it. */
@FunctionalInterface
public interface SiblingFiles {

  /** Nothing lies beside it. */
  SiblingFiles NOTHING =
      name -> {
        throw name.bad("no file can lie beside this policy", "write the rows here");
      };

  /**
   * The text of a file.
   *
   * @param name where the policy names its path from the policy's folder
   * @throws io.deliverygate.io.BadInputException where there is none, or it is no text
   */
  String text(YamlNode name) throws IOException;
}
