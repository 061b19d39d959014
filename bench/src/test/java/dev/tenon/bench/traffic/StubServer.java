package dev.tenon.bench.traffic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Something that answers requests without bodies, or keeps them waiting, or hangs up. */
final class StubServer implements AutoCloseable {
  private final ServerSocket listener;
  private final String status;
  private final Duration stall;
  private final boolean hangsUp;
  private final AtomicInteger requests = new AtomicInteger();

  private StubServer(String status, Duration stall, boolean hangsUp) throws IOException {
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.status = status;
    this.stall = stall;
    this.hangsUp = hangsUp;
    Thread.ofVirtual().start(this::accept);
  }

  static StubServer stallingOnce(Duration stall) throws IOException {
    return new StubServer("200 OK", stall, false);
  }

  static StubServer answering(String status) throws IOException {
    return new StubServer(status, Duration.ZERO, false);
  }

  static StubServer hangingUpOnce() throws IOException {
    return new StubServer("200 OK", Duration.ZERO, true);
  }

  InetSocketAddress address() {
    return new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket client) {
    byte[] answer =
        ("HTTP/1.1 " + status + "\r\nETag: \"1\"\r\nContent-Length: 2\r\n\r\n{}")
            .getBytes(StandardCharsets.US_ASCII);
    try (client;
        InputStream in = client.getInputStream()) {
      client.setTcpNoDelay(true);
      while (readRequest(in)) {
        boolean first = requests.getAndIncrement() == 0;
        if (first && hangsUp) {
          return;
        }
        long end = System.nanoTime() + (first ? stall.toNanos() : 0);
        while (System.nanoTime() < end) {
          LockSupport.parkNanos(end - System.nanoTime());
        }
        client.getOutputStream().write(answer);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Reads up to the blank line, and the body that a Content-Length announces; false at the end. */
  private static boolean readRequest(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int read = in.read();
      if (read < 0) {
        return false;
      }
      head.append((char) read);
    }
    int at = head.indexOf("Content-Length: ");
    if (at >= 0) {
      int from = at + "Content-Length: ".length();
      in.readNBytes(Integer.parseInt(head.substring(from, head.indexOf("\r\n", from))));
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
