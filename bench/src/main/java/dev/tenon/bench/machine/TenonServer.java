package dev.tenon.bench.machine;

import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.faults.OperatorFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A Tenon that serves a benchmark's database, in a process of its own: it stops when closed. */
public final class TenonServer implements AutoCloseable {
  private static final Duration ASK_AGAIN = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final InetSocketAddress address;
  private final AtExit exit;

  private TenonServer(Process process, InetSocketAddress address) {
    this.process = process;
    this.address = address;
    this.exit = AtExit.run(this::stop);
  }

  /** Starts one by the launcher, and returns when it answers. Its log goes to a file. */
  public static TenonServer start(DatabaseUrl database, int port, Path log) {
    String launcher = System.getProperty("tenon.launcher", "./tenon");
    ProcessBuilder builder =
        new ProcessBuilder(launcher, "serve")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("TENON_"));
    environment.put("TENON_JAVA_HOME", System.getProperty("java.home"));
    environment.put("TENON_DATABASE_URL", database.forPsql());
    environment.put("TENON_PORT", Integer.toString(port));
    // The most that can be set: what is measured is not the limit.
    environment.put("TENON_REQUESTS_PER_MINUTE", "1000000");
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    if (isListening(address)) {
      // Else whoever is there would be measured in its place.
      throw new OperatorFault(
          "Port %d is taken. Stop what listens there, or choose another --port.".formatted(port));
    }
    try {
      Path folder = log.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      TenonServer server = new TenonServer(builder.start(), address);
      server.await(log);
      return server;
    } catch (IOException fault) {
      throw new OperatorFault("%s does not start: %s".formatted(launcher, fault.getMessage()));
    }
  }

  private void await(Path log) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!isListening(address)) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        close();
        throw new OperatorFault("Tenon does not serve; %s says why.".formatted(log));
      }
      LockSupport.parkNanos(ASK_AGAIN.toNanos());
    }
  }

  private static boolean isListening(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, 100);
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }

  public InetSocketAddress address() {
    return address;
  }

  public long processId() {
    return process.pid();
  }

  @Override
  public void close() {
    exit.close();
  }

  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException fault) {
      Thread.currentThread().interrupt();
    }
  }
}
