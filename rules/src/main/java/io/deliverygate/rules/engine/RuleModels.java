package io.deliverygate.rules.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;
import org.drools.modelcompiler.KieBaseBuilder;

/**
 * Compiled rules that share a KieBase, as Drools' executable models. This is the only place that
 * knows how Drools makes a KieBase of them: going through {@code kmodule.xml} takes more than twice
 * as long and comes out empty in a shaded jar.
 *
 * @param names of the model classes
 * @param wanted the names of the rules and queries that are taken in
 */
public record RuleModels(ClassLoader loader, List<String> names, Predicate<String> wanted) {

  /** How Drools names the classes that hold the models. */
  private static final Pattern MODEL = Pattern.compile(".*\\.Rules[0-9A-F]{32}");

  public RuleModels {
    names = List.copyOf(names);
  }

  /** The models among compiled classes, which see all of ours once they are loaded. */
  public static RuleModels of(Map<String, byte[]> classes) {
    return of(new CompiledLoader(classes), classes.keySet());
  }

  /**
   * The models among compiled classes.
   *
   * @param loader where the classes are found
   * @param classes the names of all
   */
  public static RuleModels of(ClassLoader loader, Collection<String> classes) {
    return new RuleModels(
        loader, classes.stream().filter(name -> MODEL.matcher(name).matches()).sorted().toList());
  }

  /** All rules and queries of some model classes. */
  public RuleModels(ClassLoader loader, List<String> names) {
    this(loader, names, any -> true);
  }

  /** The same without the rules and queries of other names. */
  public RuleModels only(Predicate<String> others) {
    return new RuleModels(loader, names, others);
  }

  /**
   * A KieBase of them.
   *
   * @throws IllegalStateException where there are none, or they cannot be loaded
   */
  public InternalKnowledgeBase newBase() {
    if (names.isEmpty()) {
      throw new IllegalStateException("there are no compiled rules");
    }
    List<Model> models = names.stream().map(this::model).toList();
    return OwnClassLoader.call(() -> KieBaseBuilder.createKieBaseFromModel(models));
  }

  private Model model(String name) {
    try {
      Model whole = (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
      return new Part(whole, wanted);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException("cannot load the compiled rules " + name, e);
    }
  }

  /** What is wanted of a model. */
  private record Part(Model whole, Predicate<String> wanted) implements Model {

    @Override
    public String getName() {
      return whole.getName();
    }

    @Override
    public String getPackageName() {
      return whole.getPackageName();
    }

    @Override
    public List<Rule> getRules() {
      return whole.getRules().stream().filter(rule -> wanted.test(rule.getName())).toList();
    }

    @Override
    public List<Query> getQueries() {
      return whole.getQueries().stream().filter(query -> wanted.test(query.getName())).toList();
    }

    @Override
    public List<Global> getGlobals() {
      return whole.getGlobals();
    }

    @Override
    public List<TypeMetaData> getTypeMetaDatas() {
      return whole.getTypeMetaDatas();
    }

    @Override
    public List<EntryPoint> getEntryPoints() {
      return whole.getEntryPoints();
    }
  }
}
