package dev.tenon.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between the driver and PostgreSQL and counts round trips: how often the client spoke after
 * the server had. Keeps which messages the client sent, by their protocol letters.
 */
final class Wire implements AutoCloseable {
  private final ServerSocket listener;
  private final String host;
  private final int port;
  private final List<String> turns = new CopyOnWriteArrayList<>();
  private volatile boolean serverSpoke = true;

  /** Listens on a free port and passes everything on to the server. */
  Wire(String host, int port) throws IOException {
    this.host = host;
    this.port = port;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Forgets what was counted so far. */
  void reset() {
    turns.clear();
    serverSpoke = true;
  }

  /** For each round trip the client's messages, such as {@code BEBES}: bind, execute, …, sync. */
  List<String> roundTrips() {
    return List.copyOf(turns);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Socket server = new Socket(host, port);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> pass(client, server, true));
        Thread.ofVirtual().start(() -> pass(server, client, false));
      }
    } catch (SocketException closed) {
      // The test is over.
    } catch (IOException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private void pass(Socket from, Socket to, boolean client) {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (client) {
          note(Arrays.copyOf(buffer, read));
        } else {
          serverSpoke = true;
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException closed) {
      // One side hung up, so the other does.
    }
  }

  private synchronized void note(byte[] bytes) {
    String letters = letters(bytes);
    if (serverSpoke) {
      serverSpoke = false;
      turns.add(letters);
    } else {
      turns.set(turns.size() - 1, turns.getLast() + letters);
    }
  }

  /** The messages' letters: each is followed by its length, which counts itself. */
  private static String letters(byte[] bytes) {
    StringBuilder letters = new StringBuilder();
    for (int at = 0; at + 4 < bytes.length; ) {
      letters.append(new String(bytes, at, 1, StandardCharsets.US_ASCII));
      at += 1 + length(bytes, at + 1);
    }
    return letters.toString();
  }

  private static int length(byte[] bytes, int at) {
    return ((bytes[at] & 0xff) << 24)
        | ((bytes[at + 1] & 0xff) << 16)
        | ((bytes[at + 2] & 0xff) << 8)
        | (bytes[at + 3] & 0xff);
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
