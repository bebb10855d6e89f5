package io.deliverygate.rules.mutation;

import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.TableRow;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.policy.ParameterDefinition.Column;
import io.deliverygate.rules.evaluate.EvaluationParameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The mutants of a gate's thresholds: each number one step up and down (a hundredth for a share in
 * percent, else one), each list without one of its terms, each cell of a table changed likewise.
 */
public final class ParameterMutants {

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  private ParameterMutants() {}

  public static List<Mutant> of(GateDefinition gate) {
    return gate.parameters().stream()
        .filter(each -> !EvaluationParameters.NAMES.contains(each.name()))
        .flatMap(each -> of(gate, each))
        .toList();
  }

  private static Stream<Mutant> of(GateDefinition gate, ParameterDefinition parameter) {
    Parameter value = parameter.standard();
    if (parameter.isTable()) {
      return tables(gate, parameter);
    } else if (parameter.isList()) {
      return shorter(value.terms())
          .map(
              terms ->
                  mutant(gate, parameter, terms.change, Parameter.of(value.name(), terms.value)));
    }
    return numbers(value.number(), parameter.unit())
        .map(n -> mutant(gate, parameter, n.change, Parameter.of(value.name(), n.value)));
  }

  private record Changed<T>(T value, String change) {}

  private static Stream<Changed<BigDecimal>> numbers(BigDecimal number, String unit) {
    BigDecimal step = unit.equals("%") ? HUNDREDTH : BigDecimal.ONE;
    return Stream.of(number.add(step), number.subtract(step))
        .map(moved -> new Changed<>(moved, number + " became " + moved));
  }

  private static Stream<Changed<List<String>>> shorter(List<String> terms) {
    return terms.stream()
        .map(
            term ->
                new Changed<>(
                    terms.stream().filter(other -> !other.equals(term)).toList(),
                    "dropped '" + term + "'"));
  }

  private static Stream<Mutant> tables(GateDefinition gate, ParameterDefinition parameter) {
    List<TableRow> rows = parameter.standard().rows();
    List<Mutant> mutants = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (Changed<TableRow> row : rows(rows.get(i), parameter.columns())) {
        List<TableRow> changed = new ArrayList<>(rows);
        changed.set(i, row.value);
        Parameter table = Parameter.table(parameter.name(), changed);
        mutants.add(mutant(gate, parameter, "row " + (i + 1) + ", " + row.change, table));
      }
    }
    return mutants.stream();
  }

  private static List<Changed<TableRow>> rows(TableRow row, Map<String, Column> columns) {
    List<Changed<TableRow>> rows = new ArrayList<>();
    for (String column : row.cells().keySet()) {
      Stream<Changed<String>> cells =
          switch (columns.get(column)) {
            case NUMBER ->
                numbers(row.number(column), "")
                    .map(n -> new Changed<>(n.value.toPlainString(), n.change));
            case LIST ->
                shorter(row.list(column))
                    .map(terms -> new Changed<>(String.join(", ", terms.value), terms.change));
            case TEXT -> Stream.empty();
          };
      cells.forEach(cell -> rows.add(with(row, column, cell)));
    }
    return rows;
  }

  private static Changed<TableRow> with(TableRow row, String column, Changed<String> cell) {
    Map<String, String> cells = new TreeMap<>(row.cells());
    cells.put(column, cell.value);
    return new Changed<>(TableRow.of(cells), column + ": " + cell.change);
  }

  private static Mutant mutant(
      GateDefinition gate, ParameterDefinition parameter, String change, Parameter value) {
    return new Mutant(
        gate.id(),
        "parameter " + parameter.name(),
        0,
        change,
        base -> base.with(gate.withParameter(value)));
  }
}
