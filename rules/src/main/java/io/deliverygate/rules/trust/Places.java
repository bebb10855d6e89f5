package io.deliverygate.rules.trust;

import io.deliverygate.rules.drl.DrlFile;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;

/** Finds the author's line for a piece of compiled code. */
final class Places {

  private static final String FIX =
      "rules may use facts, numbers, texts, dates, collections and the reporting functions";

  private final List<DrlFile> files;
  private final Origins origins;

  Places(List<DrlFile> files, Origins origins) {
    this.files = files;
    this.origins = origins;
  }

  private record Block(DrlFile file, int from, int to) {

    static Block of(DrlFile file, BaseDescr block) {
      int from = Math.max(1, block.getLine());
      return new Block(file, from, Math.max(from, block.getEndLine()));
    }

    OptionalInt find(Reference reference) {
      return file.text().find(reference.words(), from, to);
    }

    RuleProblem problem(Reference reference, String message) {
      return file.text().problem(find(reference).orElse(from), message, FIX);
    }
  }

  RuleProblem problem(Reference reference) {
    Set<String> names = origins.of(reference.className(), reference.method());
    String where = names.isEmpty() ? "" : " in \"" + String.join("\", \"", names) + "\"";
    String message = reference.what() + " is not allowed" + where;
    return first(blocks(reference, names), reference)
        .map(block -> block.problem(reference, message))
        .orElseGet(() -> new RuleProblem(reference.className(), 0, message, FIX));
  }

  /** The block whose code has the words; else the first one. */
  private static Optional<Block> first(List<Block> blocks, Reference reference) {
    return blocks.stream()
        .filter(block -> block.find(reference).isPresent())
        .findFirst()
        .or(() -> blocks.stream().findFirst());
  }

  private List<Block> blocks(Reference reference, Set<String> names) {
    List<Block> named = files.stream().flatMap(file -> named(file, reference, names)).toList();
    return named.isEmpty() ? files.stream().map(Places::whole).toList() : named;
  }

  private static Stream<Block> named(DrlFile file, Reference reference, Set<String> names) {
    String simple = reference.className().substring(reference.className().lastIndexOf('.') + 1);
    Stream<Block> rules =
        file.parsed().getRules().stream()
            .filter(rule -> names.contains(rule.getName()))
            .map(rule -> Block.of(file, rule));
    Stream<Block> functions =
        file.parsed().getFunctions().stream()
            .filter(function -> names.contains(function.getName()))
            .map(function -> Block.of(file, function));
    Stream<Block> types =
        file.parsed().getClassAndEnumDeclarationDescrs().stream()
            .filter(type -> type.getTypeName().equals(simple))
            .map(type -> Block.of(file, type));
    return Stream.concat(rules, Stream.concat(functions, types));
  }

  private static Block whole(DrlFile file) {
    return new Block(file, 1, Integer.MAX_VALUE);
  }
}
