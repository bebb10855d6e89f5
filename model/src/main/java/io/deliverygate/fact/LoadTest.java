package io.deliverygate.fact;

/**
 * Which version a load test ran against.
 *
 * @param line where the record begins in its file
 */
@Section(
    key = "load-tests",
    area = EvidenceKind.GO_LIVE,
    value = "Which version a load test ran against.")
public record LoadTest(
    @Key(value = "version that was tested", required = true) String version,
    @Key(value = "path of its result file, relative to the project", required = true) String report,
    @Key(value = "when it ran, where the file does not tell", past = true) Day on,
    @Key(
            value =
                "seconds in which the load grew, where the file does not tell; 0 where all of it was there from the start",
            min = 0)
        Amount rampSeconds,
    int line,
    String source)
    implements Declared {}
