package io.jenkins.plugins.deliverygate.approval;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/** What answers get back: JSON where it is asked for, else the page or one line of text. */
final class Reply {

  private static final Logger LOGGER = Logger.getLogger(Reply.class.getName());
  private static final String JSON = "application/json";

  private Reply() {}

  /**
   * It was taken.
   *
   * @param page where browsers go on
   */
  static HttpResponse done(String page, String id, String state) {
    JSONObject text = new JSONObject().element("id", id).element("state", state);
    return new HttpResponses.HttpResponseException() {
      private static final long serialVersionUID = 1L;

      @Override
      public void generateResponse(StaplerRequest2 req, StaplerResponse2 rsp, Object node)
          throws IOException {
        if (wantsJson(req)) {
          write(rsp, HttpServletResponse.SC_OK, JSON, text.toString());
        } else {
          rsp.sendRedirect2(page);
        }
      }
    };
  }

  static HttpResponse refused(Refusal refusal) {
    return problem(refusal.status(), refusal.getMessage());
  }

  static HttpResponse broken(IOException e) {
    LOGGER.log(Level.WARNING, "an answer could not be written down", e);
    return problem(500, "Jenkins could not write the answer down, so it does not count: try again");
  }

  private static HttpResponse problem(int status, String line) {
    return new HttpResponses.HttpResponseException() {
      private static final long serialVersionUID = 1L;

      @Override
      public void generateResponse(StaplerRequest2 req, StaplerResponse2 rsp, Object node)
          throws IOException {
        if (wantsJson(req)) {
          write(rsp, status, JSON, new JSONObject().element("error", line).toString());
        } else {
          write(rsp, status, "text/plain", line + "\n");
        }
      }
    };
  }

  private static boolean wantsJson(StaplerRequest2 request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains(JSON);
  }

  private static void write(StaplerResponse2 response, int status, String type, String text)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type + ";charset=UTF-8");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getWriter().write(text);
  }
}
