package dev.tenon.command.doctor;

import com.sun.management.OperatingSystemMXBean;
import dev.tenon.command.doctor.Finding.Fault;
import dev.tenon.command.doctor.Finding.Well;
import dev.tenon.settings.Setting;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Java, memory, disk and port of the machine that Tenon is to run on. */
public final class Machine {
  private static final long MEBIBYTE = 1 << 20;
  private static final int LEAST_JAVA = 25;
  private static final long LEAST_MEMORY = 1000 * MEBIBYTE;
  private static final long LEAST_DISK = 1024 * MEBIBYTE;

  private static final Set<PosixFilePermission> OWNERS =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private Machine() {}

  public static Finding java() {
    Runtime.Version version = Runtime.version();
    return version.feature() >= LEAST_JAVA
        ? new Well("java", version.toString())
        : new Fault("java", version.toString(), "Install a JDK %d or later.".formatted(LEAST_JAVA));
  }

  public static Finding memory() {
    long bytes =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    String seen = bytes / MEBIBYTE + " MiB";
    return bytes >= LEAST_MEMORY
        ? new Well("memory", seen)
        : new Fault("memory", seen, "Give the machine 1 GiB or more.");
  }

  /** The room left for the data. */
  public static Finding disk(Path data) throws IOException {
    long bytes = Files.getFileStore(existing(data)).getUsableSpace();
    String seen = "%d MiB free for %s".formatted(bytes / MEBIBYTE, absolute(data));
    return bytes >= LEAST_DISK
        ? new Well("disk", seen)
        : new Fault(
            "disk",
            seen,
            "Free some, or set %s to a larger disk.".formatted(Setting.DATA.variable()));
  }

  /** Whether the data can be written, and read by its owner alone. */
  public static Finding directory(Path data) throws IOException {
    Path existing = existing(data);
    if (!Files.isWritable(existing)) {
      return new Fault(
          "directory",
          "%s cannot be written".formatted(existing),
          "Give it to the user that runs Tenon, or set %s.".formatted(Setting.DATA.variable()));
    }
    if (!existing.equals(absolute(data))) {
      return new Well("directory", "%s will be made".formatted(absolute(data)));
    }
    Path secrets = data.resolve("postgres").resolve("passwords");
    if (Files.exists(secrets) && !OWNERS.containsAll(Files.getPosixFilePermissions(secrets))) {
      return new Fault(
          "directory",
          "%s can be read by others".formatted(secrets),
          "chmod 600 %s, and consider its passwords known.".formatted(secrets));
    }
    return new Well("directory", absolute(data).toString());
  }

  /**
   * Whether the port can be listened on.
   *
   * @param serving whether a Tenon runs on the same data, which then listens there itself
   */
  public static Finding port(String host, int port, Serving serving) {
    String address = "%s:%d".formatted(host, port);
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(host, port));
      return new Well("port", address + " is free");
    } catch (IOException taken) {
      return switch (serving) {
        case HERE -> new Well("port", address + " is in use, while a Tenon runs on this data");
        case NOT_HERE ->
            new Fault(
                "port",
                "%s cannot be listened on: %s".formatted(address, taken.getMessage()),
                "Stop the program that does, or set %s or %s."
                    .formatted(Setting.PORT.variable(), Setting.HOST.variable()));
      };
    }
  }

  /** Whether a Tenon runs on the data of the settings. */
  public enum Serving {
    HERE,
    NOT_HERE
  }

  private static Path existing(Path path) {
    Path candidate = absolute(path);
    while (!Files.exists(candidate) && candidate.getParent() != null) {
      candidate = candidate.getParent();
    }
    return candidate;
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
