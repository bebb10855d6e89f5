package io.jenkins.plugins.deliverygate.admin;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.AbortException;
import hudson.Extension;
import hudson.XmlFile;
import hudson.model.Failure;
import hudson.model.ManagementLink;
import hudson.security.Permission;
import hudson.util.XStream2;
import jakarta.servlet.ServletException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jenkins.model.Jenkins;
import org.apache.commons.fileupload2.core.FileItem;
import org.kohsuke.stapler.HttpRedirect;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.verb.POST;

/**
 * Manage Jenkins, Delivery Gate: policies and rule packs that were uploaded, with their digests.
 */
@Extension
public final class Uploads extends ManagementLink implements StaplerProxy {

  private static final int LONGEST_NAME = 100;

  @Override
  public String getIconFileName() {
    return Jenkins.get().hasPermission(DeliveryGatePermissions.CONFIGURE)
        ? "symbol-shield-checkmark-outline plugin-ionicons-api"
        : null;
  }

  @Override
  public String getDisplayName() {
    return "Delivery Gate files";
  }

  @Override
  public String getDescription() {
    return "Upload policies and rule packs, and see their SHA-256.";
  }

  @Override
  public String getUrlName() {
    return "delivery-gate-files";
  }

  @NonNull @Override
  public Permission getRequiredPermission() {
    return DeliveryGatePermissions.CONFIGURE;
  }

  @NonNull @Override
  public Category getCategory() {
    return Category.SECURITY;
  }

  @Override
  public Object getTarget() {
    Jenkins.get().checkPermission(DeliveryGatePermissions.CONFIGURE);
    return this;
  }

  /** All of them, in the order in which they came. */
  public synchronized List<Upload> getFiles() throws IOException {
    return file().exists() ? List.of((Upload[]) file().read()) : List.of();
  }

  /** Takes a file. */
  @POST
  public HttpResponse doUpload(StaplerRequest2 request) throws IOException, ServletException {
    Jenkins.get().checkPermission(DeliveryGatePermissions.CONFIGURE);
    FileItem<?> sent = request.getFileItem2("file");
    if (sent == null || sent.getSize() == 0) {
      throw new Failure("Choose a file that is not empty.");
    }
    String name = shortName(sent.getName());
    try (InputStream content = sent.getInputStream()) {
      add(new Upload(name, KeptFiles.keep(content, name)));
    } catch (AbortException e) {
      throw new Failure(e.getMessage());
    } finally {
      sent.delete();
    }
    return new HttpRedirect(".");
  }

  /** Forgets a file that nothing uses any more. */
  @POST
  public HttpResponse doDelete(@QueryParameter(required = true) String sha256) throws IOException {
    Jenkins.get().checkPermission(DeliveryGatePermissions.CONFIGURE);
    if (isUsed(sha256)) {
      throw new Failure("That file is in use; take it out of the configuration first.");
    }
    remove(sha256);
    return new HttpRedirect(".");
  }

  /** Browsers send a path at times, and a name can be as long as one likes. */
  private static String shortName(String sent) {
    String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  private static boolean isUsed(String sha256) {
    DeliveryGateConfiguration everywhere = DeliveryGateConfiguration.get();
    Stream<PinnedFile> policy = Stream.ofNullable(everywhere.getPolicy());
    Stream<PinnedFile> ofJenkins = Stream.concat(policy, everywhere.getPacks().stream());
    return Stream.concat(ofJenkins, ItemRegister.get().files())
        .anyMatch(file -> file.getSha256().equals(sha256));
  }

  private synchronized void add(Upload upload) throws IOException {
    List<Upload> all = without(upload.getSha256());
    all.add(upload);
    file().write(all.toArray(new Upload[0]));
  }

  private synchronized void remove(String sha256) throws IOException {
    List<Upload> rest = without(sha256);
    if (rest.size() < getFiles().size()) {
      file().write(rest.toArray(new Upload[0]));
      KeptFiles.delete(sha256);
    }
  }

  private List<Upload> without(String sha256) throws IOException {
    List<Upload> rest = new ArrayList<>(getFiles());
    rest.removeIf(upload -> upload.getSha256().equals(sha256));
    return rest;
  }

  private static XmlFile file() {
    File folder = new File(Jenkins.get().getRootDir(), "delivery-gate");
    return new XmlFile(new XStream2(), new File(folder, "uploads.xml"));
  }

  /** One file that somebody uploaded. */
  public static final class Upload {

    private final String name;
    private final String sha256;
    private final String user;
    private final long at;

    Upload(String name, String sha256) {
      this.name = name;
      this.sha256 = sha256;
      this.user = Jenkins.getAuthentication2().getName();
      this.at = System.currentTimeMillis();
    }

    /** As it was called where it came from. */
    public String getName() {
      return name;
    }

    /** Hex SHA-256: what the configuration names it by. */
    public String getSha256() {
      return sha256;
    }

    /** Who uploaded it. */
    public String getUser() {
      return user;
    }

    /** When. */
    public java.util.Date getAt() {
      return new java.util.Date(at);
    }
  }
}
