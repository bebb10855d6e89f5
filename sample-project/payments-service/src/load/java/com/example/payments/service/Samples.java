package com.example.payments.service;

import com.example.payments.service.PaymentLoad.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Samples as a result file of JMeter (JTL) in CSV. */
final class Samples {

  private static final String HEADER =
      "timeStamp,elapsed,label,responseCode,threadName,success,bytes,sentBytes,grpThreads,allThreads";

  private Samples() {}

  static void write(List<Sample> samples, Path file) throws IOException {
    long shops = samples.stream().mapToInt(Sample::shop).distinct().count();
    Stream<String> rows =
        samples.stream()
            .sorted(Comparator.comparingLong(Sample::start))
            .map(sample -> row(sample, shops));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, Stream.concat(Stream.of(HEADER), rows).toList());
  }

  private static String row(Sample sample, long shops) {
    return Stream.of(
            sample.start(),
            sample.elapsed(),
            "pay",
            sample.status(),
            "shops 1-" + sample.shop(),
            sample.paid(),
            sample.bytes(),
            sample.sentBytes(),
            shops,
            shops)
        .map(String::valueOf)
        .reduce((left, right) -> left + "," + right)
        .orElseThrow();
  }
}
