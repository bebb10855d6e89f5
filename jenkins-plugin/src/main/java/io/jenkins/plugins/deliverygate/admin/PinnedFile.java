package io.jenkins.plugins.deliverygate.admin;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.AbortException;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.util.FormValidation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/**
 * A policy or a rule pack that cannot change unnoticed: written here, or uploaded, or at a URL; the
 * latter two by their SHA-256.
 */
public final class PinnedFile extends AbstractDescribableImpl<PinnedFile> {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Set<String> SCHEMES = Set.of("http", "https", "file");

  private final String name;
  private String url = "";
  private String sha256 = "";
  private String text = "";

  /**
   * A file that still needs its source.
   *
   * @param name how messages call it, a file name
   */
  @DataBoundConstructor
  public PinnedFile(String name) {
    this.name = orRefuse(Util.fixNull(name).strip(), problemOfName(Util.fixNull(name).strip()));
  }

  public String getName() {
    return name;
  }

  public String getUrl() {
    return url;
  }

  /** Where it can be had; empty where it was uploaded or is written here. */
  @DataBoundSetter
  public void setUrl(String url) {
    String stripped = Util.fixNull(url).strip();
    this.url = orRefuse(stripped, problemOfUrl(stripped));
  }

  public String getSha256() {
    return sha256;
  }

  /** Hex SHA-256 of its content; empty where it is written here. */
  @DataBoundSetter
  public void setSha256(String sha256) {
    String stripped = Util.fixNull(sha256).strip().toLowerCase(Locale.ROOT);
    this.sha256 = orRefuse(stripped, problemOfDigest(stripped));
  }

  public String getText() {
    return text;
  }

  /** The content itself; empty where it comes from elsewhere. */
  @DataBoundSetter
  public void setText(String text) {
    this.text = Util.fixNull(text);
  }

  /** Whether it is read from the disk of the controller. */
  boolean isLocal() {
    return url.startsWith("file:");
  }

  /** Why it cannot be used; empty where nothing is wrong. */
  String problem() {
    if (!text.isBlank()) {
      return url.isEmpty() && sha256.isEmpty() ? "" : "write the text, or say where it is";
    }
    if (sha256.isEmpty()) {
      return url.isEmpty()
          ? "write its text, or give the SHA-256 of an upload, or a URL with its SHA-256"
          : "a URL needs the SHA-256 of what is there";
    }
    return "";
  }

  /**
   * Where the content is on the controller; it is downloaded where it was not yet.
   *
   * @throws AbortException where it cannot be had as it was pinned
   */
  Path content() throws IOException, InterruptedException {
    if (!problem().isEmpty()) {
      throw cannot(problem());
    }
    String digest = text.isBlank() ? sha256 : keepText();
    Optional<Path> kept = KeptFiles.find(digest);
    if (kept.isPresent()) {
      return kept.get();
    }
    if (url.isEmpty()) {
      throw cannot("no upload has the SHA-256 " + sha256 + ", or it was changed on the disk");
    }
    return download();
  }

  private String keepText() throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return KeptFiles.keep(new ByteArrayInputStream(bytes), name);
  }

  private Path download() throws IOException, InterruptedException {
    String digest;
    try {
      digest = Download.keep(URI.create(url));
    } catch (IOException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw cannot(url + " cannot be read: " + why);
    }
    if (!digest.equals(sha256)) {
      KeptFiles.delete(digest);
      throw cannot(url + " has the SHA-256 " + digest + ", and " + sha256 + " is asked for");
    }
    return KeptFiles.find(digest).orElseThrow(() -> cannot("it was changed on the disk"));
  }

  private AbortException cannot(String why) {
    return new AbortException("deliveryGate: not evaluated: " + name + ": " + why);
  }

  private static String orRefuse(String value, String problem) {
    if (!problem.isEmpty()) {
      throw new IllegalArgumentException(problem);
    }
    return value;
  }

  private static String problemOfName(String name) {
    return NAME.matcher(name).matches()
        ? ""
        : "a name has up to 100 letters, digits, '.', '_' and '-', such as acme-policy.yaml";
  }

  private static String problemOfUrl(String url) {
    if (url.isEmpty()) {
      return "";
    }
    try {
      URI uri = new URI(url);
      boolean known = uri.getScheme() != null && SCHEMES.contains(uri.getScheme());
      return known ? "" : "a URL starts with https:// or http://";
    } catch (java.net.URISyntaxException e) {
      return "that is no URL";
    }
  }

  private static String problemOfDigest(String sha256) {
    return sha256.isEmpty() || KeptFiles.isDigest(sha256) ? "" : "a SHA-256 has 64 hex digits";
  }

  /** What Jenkins knows of it. */
  @Extension
  public static final class DescriptorImpl extends Descriptor<PinnedFile> {

    @NonNull @Override
    public String getDisplayName() {
      return "Pinned file";
    }

    /** Checks the name. */
    @POST
    public FormValidation doCheckName(@AncestorInPath Item item, @QueryParameter String value) {
      return answer(item, problemOfName(value.strip()));
    }

    /** Checks the URL. */
    @POST
    public FormValidation doCheckUrl(@AncestorInPath Item item, @QueryParameter String value) {
      return answer(item, problemOfUrl(value.strip()));
    }

    /** Checks the digest. */
    @POST
    public FormValidation doCheckSha256(
        @AncestorInPath Item item,
        @QueryParameter String value,
        @QueryParameter String url,
        @QueryParameter String text) {
      String digest = value.strip().toLowerCase(Locale.ROOT);
      if (!problemOfDigest(digest).isEmpty() || !text.isBlank() && digest.isEmpty()) {
        return answer(item, problemOfDigest(digest));
      }
      return answer(item, digest.isEmpty() ? "give the SHA-256, or write the text" : "");
    }

    private static FormValidation answer(Item item, String problem) {
      boolean allowed =
          item == null
              ? Jenkins.get().hasPermission(Jenkins.ADMINISTER)
              : item.hasPermission(Item.CONFIGURE);
      return problem.isEmpty() || !allowed ? FormValidation.ok() : FormValidation.error(problem);
    }
  }
}
