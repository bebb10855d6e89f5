package io.jenkins.plugins.deliverygate.admin;

import hudson.AbortException;
import hudson.ProxyConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import jenkins.util.Timer;

/** Gets a file over HTTP, through the proxy that Jenkins is told to use. */
final class Download {

  private static final Duration TO_CONNECT = Duration.ofSeconds(20);
  private static final Duration FOR_ALL = Duration.ofMinutes(2);
  private static final int FOUND = 200;

  private final URI uri;

  private Download(URI uri) {
    this.uri = uri;
  }

  /**
   * Gets a file and keeps it.
   *
   * @return its digest
   * @throws IOException where it cannot be had whole, within {@value KeptFiles#MOST_BYTES} bytes
   */
  static String keep(URI uri) throws IOException, InterruptedException {
    return "file".equals(uri.getScheme()) ? local(uri) : new Download(uri).remote();
  }

  private static String local(URI uri) throws IOException {
    try (InputStream content = Files.newInputStream(Path.of(uri))) {
      return KeptFiles.keep(content, uri.toString());
    }
  }

  private String remote() throws IOException, InterruptedException {
    HttpClient client =
        ProxyConfiguration.newHttpClientBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    HttpResponse<InputStream> response =
        client.send(
            ProxyConfiguration.newHttpRequestBuilder(uri).timeout(FOR_ALL).GET().build(),
            HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream content = response.body()) {
      if (response.statusCode() != FOUND) {
        throw new AbortException("the server answered " + response.statusCode());
      }
      return within(content);
    }
  }

  /** The time of a request does not bound its body. */
  private String within(InputStream content) throws IOException {
    var late =
        Timer.get()
            .schedule(
                () -> {
                  content.close();
                  return null;
                },
                FOR_ALL.toSeconds(),
                TimeUnit.SECONDS);
    try {
      return KeptFiles.keep(content, uri.toString());
    } finally {
      late.cancel(false);
    }
  }
}
