package io.deliverygate.rules.trust;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.Optional;

/** Java within rules, parsed the way the Drools compiler parses it. */
final class JavaText {

  private JavaText() {}

  /** The statements of a block; none where they cannot be parsed. */
  static Optional<BlockStmt> block(String statements) {
    return parsed(parser().parseBlock("{" + statements + "\n}"));
  }

  /** One member of a class; none where it cannot be parsed or where it is more than one. */
  static Optional<BodyDeclaration<?>> member(String text) {
    return parsed(parser().parseBodyDeclaration(text)).map(member -> (BodyDeclaration<?>) member);
  }

  private static JavaParser parser() {
    return new JavaParser(
        new ParserConfiguration()
            .setLanguageLevel(LanguageLevel.JAVA_17)
            .setAttributeComments(false));
  }

  private static <N extends Node> Optional<N> parsed(ParseResult<N> result) {
    return result.isSuccessful() ? result.getResult() : Optional.empty();
  }
}
