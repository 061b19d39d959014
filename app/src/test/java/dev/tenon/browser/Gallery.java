package dev.tenon.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * Takes the pictures in docs/screenshots, of a Tenon that serves an imported archive:
 * docs/screenshots/README.md has the command. Its arguments are the address, an operator's e-mail
 * and password, an organization that they administer, a project in it, a task, and the directory.
 */
final class Gallery {
  private static final List<String> MAIN = List.of("my-work", "list", "board", "calendar", "task");

  /** How long a page may take, in milliseconds: the schema's audit takes a while. */
  private static final int PATIENCE = 180_000;

  private final String address;
  private final String email;
  private final String password;
  private final String home;
  private final String project;
  private final String task;
  private final Path directory;

  private Gallery(String[] arguments) {
    address = arguments[0];
    email = arguments[1];
    password = arguments[2];
    home = "/o/" + arguments[3];
    project = home + "/projects/" + arguments[4];
    task = home + "/tasks/" + arguments[5];
    directory = Path.of(arguments[6]);
  }

  /** A page, and what its picture is called. */
  private record Shot(String name, String path) {}

  public static void main(String[] arguments) throws IOException {
    Gallery gallery = new Gallery(arguments);
    Files.createDirectories(gallery.directory);
    gallery.takeAll();
    // Playwright's own process ends by the JVM's shutdown alone.
    System.exit(0);
  }

  private void takeAll() throws IOException {
    take(ColorScheme.LIGHT, 1280, 800, "light", shots());
    take(ColorScheme.DARK, 1280, 800, "dark", shots(MAIN));
    take(ColorScheme.LIGHT, 360, 780, "phone", shots(MAIN));
  }

  private List<Shot> shots() {
    return List.of(
        new Shot("my-work", home + "/my-work"),
        new Shot("projects", home + "/projects"),
        new Shot("new-project", home + "/projects/new"),
        new Shot("list", project),
        new Shot("board", project + "/board"),
        new Shot("table", project + "/table"),
        new Shot("calendar", project + "/calendar"),
        new Shot("task", task),
        new Shot("history", task + "/history"),
        new Shot("search", home + "/search?words=handshake"),
        new Shot("project-members", project + "/members"),
        new Shot("workflow", project + "/workflow"),
        new Shot("labels", project + "/labels"),
        new Shot("members", home + "/members"),
        new Shot("teams", home + "/teams"),
        new Shot("settings", home + "/settings"),
        new Shot("import", home + "/settings/import"),
        new Shot("audit-log", home + "/settings/audit-log"),
        new Shot("trash", home + "/settings/trash"),
        new Shot("profile", home + "/account"),
        new Shot("sessions", home + "/account/sessions"),
        new Shot("tokens", home + "/account/tokens"),
        new Shot("operator", "/operator"),
        new Shot("operator-work", "/operator/work"),
        new Shot("operator-database", "/operator/database"),
        new Shot("operator-schema", "/operator/schema"),
        new Shot("organizations", "/organizations"));
  }

  private List<Shot> shots(List<String> names) {
    return shots().stream().filter(shot -> names.contains(shot.name())).toList();
  }

  private void take(ColorScheme scheme, int width, int height, String look, List<Shot> shots)
      throws IOException {
    try (BrowserContext context =
        Chromium.browser()
            .newContext(
                new NewContextOptions()
                    .setLocale("en-US")
                    .setColorScheme(scheme)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setBaseURL(address)
                    .setViewportSize(width, height))) {
      Page page = context.newPage();
      page.setDefaultTimeout(PATIENCE);
      CDPSession camera = context.newCDPSession(page);
      page.navigate("/sign-in");
      keep(camera, "sign-in-" + look);
      page.fill("[name=email]", email);
      page.fill("[name=password]", password);
      page.click("main button.primary");
      page.waitForURL(url -> !url.contains("/sign-in"));
      page.navigate("/operator");
      page.fill("[name=password]", password);
      page.click("main button.primary");
      page.waitForSelector("main table");
      for (Shot shot : shots) {
        page.navigate(shot.path());
        page.waitForLoadState();
        keep(camera, shot.name() + "-" + look);
      }
    }
  }

  /** As WebP, which Playwright itself doesn't write. */
  private void keep(CDPSession camera, String name) throws IOException {
    JsonObject form = new JsonObject();
    form.addProperty("format", "webp");
    form.addProperty("quality", 72);
    JsonObject picture = camera.send("Page.captureScreenshot", form);
    Files.write(
        directory.resolve(name + ".webp"),
        Base64.getDecoder().decode(picture.get("data").getAsString()));
  }
}
