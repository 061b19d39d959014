package dev.tenon.db.embedded;

import dev.tenon.faults.OperatorFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * How this process starts PostgreSQL's programs, which refuse to run as root. An ordinary user
 * starts them as they are. Root starts them in a user namespace of their own: there they are nobody
 * and hold no capability, while the files stay root's. Where the kernel or a container forbids
 * that, root hands the server's directory to the user {@code nobody} and starts them as that.
 */
enum Unprivileged {
  AS_WE_ARE,
  IN_USER_NAMESPACE,
  AS_NOBODY;

  /**
   * The first way that works here.
   *
   * @param folder holds the server's data, as the only folder below the data directory that the
   *     server has to reach
   */
  static Unprivileged here(Path folder) throws IOException {
    if (!isRoot()) {
      return AS_WE_ARE;
    }
    if (IN_USER_NAMESPACE.works("true")) {
      return IN_USER_NAMESPACE;
    }
    if (AS_NOBODY.works("true")) {
      letThrough(folder);
      letThrough(folder.resolveSibling(".").toRealPath());
      if (AS_NOBODY.works("test", "-x", folder.toString())) {
        return AS_NOBODY;
      }
    }
    throw new OperatorFault(
        """
        PostgreSQL refuses to run as root, and here root can neither start it in a user namespace \
        (unshare --user) nor as the user nobody in %s. Start Tenon as an ordinary user, or set \
        TENON_DATABASE_URL to a PostgreSQL of your own.\
        """
            .formatted(folder));
  }

  List<String> command(String... program) {
    var command = new ArrayList<>(prefix());
    command.addAll(List.of(program));
    return command;
  }

  private List<String> prefix() {
    return switch (this) {
      case AS_WE_ARE -> List.of();
      case IN_USER_NAMESPACE -> List.of("unshare", "--user");
      case AS_NOBODY -> List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups");
    };
  }

  /**
   * Gives the server's files to whom it will run as; nothing to do unless a data directory moved.
   */
  void own(Path directory) throws IOException {
    if (this == AS_WE_ARE) {
      return;
    }
    String owner = this == AS_NOBODY ? "nobody" : "root";
    var user =
        directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
    if (Files.getOwner(directory).equals(user)) {
      return;
    }
    try (var files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setOwner(file, user);
      }
    }
  }

  private boolean works(String... program) {
    try {
      Process process =
          new ProcessBuilder(command(program))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException notInstalled) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Others may pass through the directory, though not list it. */
  private static void letThrough(Path directory) throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
  }

  private static boolean isRoot() throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self)
        ? Files.getAttribute(self, "unix:uid").equals(0)
        : System.getProperty("user.name").equals("root");
  }
}
