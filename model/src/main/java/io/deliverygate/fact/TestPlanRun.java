package io.deliverygate.fact;

/**
 * That a test plan was carried out.
 *
 * @param plan the plan
 * @param line where the record begins in its file
 */
@Section(key = "runs", in = TestPlan.class, value = "When the plan was carried out.")
public record TestPlanRun(
    String plan,
    @Key(value = "version that was tested", required = true) String version,
    @Key(value = "when", required = true, past = true) Day on,
    @Key(value = "by whom", says = Says.PERSON) String by,
    @Key(value = "what came of it", required = true) RunOutcome outcome,
    @Key(value = "where the result of each case is", says = Says.PLACE) String results,
    int line,
    String source)
    implements Declared {}
