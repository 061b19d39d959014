package dev.tenon.db.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import dev.tenon.faults.OperatorFault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs for this machine, unpacked from the class path once. The directory's name
 * carries the archive's checksum, so that a new version is unpacked beside the old one.
 */
final class Binaries {
  private Binaries() {}

  /**
   * The directory that holds {@code bin}, {@code lib} and {@code share}.
   *
   * @param parent where it is, or is made
   */
  static Path in(Path parent) throws IOException {
    URL archive = archive();
    if (!(archive.openConnection() instanceof JarURLConnection jar)) {
      throw new IllegalStateException("PostgreSQL's archive is read from its jar: " + archive);
    }
    Path home = Files.createDirectories(parent).toRealPath();
    Path unpacked = home.resolve("binaries-%08x".formatted(jar.getJarEntry().getCrc()));
    if (!Files.isDirectory(unpacked)) {
      Path partial = Files.createTempDirectory(home, "unpacking-");
      Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
      try (InputStream in = jar.getInputStream()) {
        unpack(in, partial);
      }
      install(partial, unpacked);
    }
    return unpacked;
  }

  /** Gives what is unpacked its name, unless another process was first. */
  private static void install(Path partial, Path unpacked) throws IOException {
    try {
      Files.move(partial, unpacked, ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(unpacked)) {
        throw e;
      }
      Directories.deleteContents(partial);
      Files.delete(partial);
    }
  }

  private static URL archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String name =
        "postgres-%s-%s.txz"
            .formatted(
                system.startsWith("mac") ? "darwin" : system,
                switch (System.getProperty("os.arch")) {
                  case "amd64", "x86_64" -> "x86_64";
                  case "aarch64" -> "arm_64";
                  case String other -> other;
                });
    URL archive = Binaries.class.getResource("/" + name);
    if (archive == null) {
      throw new OperatorFault(
          "Tenon brings no PostgreSQL for this machine (%s is missing). Set TENON_DATABASE_URL to a"
                  .formatted(name)
              + " PostgreSQL 15 or later of your own.");
    }
    return archive;
  }

  private static void unpack(InputStream compressed, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(compressed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("an entry points outside of its archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(file.getParent());
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(tar, file);
          boolean program = (entry.getMode() & 0100) != 0;
          Files.setPosixFilePermissions(
              file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
  }
}
