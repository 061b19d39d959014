package dev.tenon.bench.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the application and PostgreSQL, passes everything on, and keeps the statements
 * that the application sends: so that what is compared is what was sent, and not what we think.
 */
public final class WireTap implements AutoCloseable {
  private final ServerSocket listener;
  private final int server;
  private final List<Sent> sent = new ArrayList<>();

  /** Listens on a free port of loopback, for a PostgreSQL on another. */
  public WireTap(int server) {
    try {
      this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    this.server = server;
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** What was sent since this was last asked. */
  public synchronized List<Sent> take() {
    List<Sent> taken = List.copyOf(sent);
    sent.clear();
    return taken;
  }

  private synchronized void keep(Sent statement) {
    sent.add(statement);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Socket database = new Socket(InetAddress.getLoopbackAddress(), server);
        client.setTcpNoDelay(true);
        database.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> listen(client, database));
        Thread.ofVirtual().start(() -> pass(database, client));
      }
    } catch (SocketException closed) {
      // Nobody listens any more.
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static void pass(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException closed) {
      // One side hung up, so the other does.
    }
  }

  private void listen(Socket client, Socket database) {
    try (DataInputStream in = new DataInputStream(client.getInputStream());
        OutputStream out = database.getOutputStream()) {
      Session session = new Session();
      // The first message has a length and no letter; encryption is asked for by one such.
      byte[] first = body(in, in.readInt());
      out.write(ByteBuffer.allocate(4).putInt(first.length + 4).array());
      out.write(first);
      out.flush();
      for (int letter = in.read(); letter >= 0; letter = in.read()) {
        byte[] body = body(in, in.readInt());
        session.hear((char) letter, ByteBuffer.wrap(body));
        out.write(letter);
        out.write(ByteBuffer.allocate(4).putInt(body.length + 4).array());
        out.write(body);
        out.flush();
      }
    } catch (IOException closed) {
      // One side hung up, so the other does.
    }
  }

  private static byte[] body(DataInputStream in, int length) throws IOException {
    byte[] body = new byte[length - 4];
    in.readFully(body);
    return body;
  }

  /** What one connection has prepared, and has bound and not yet been told to run. */
  private final class Session {
    private record Prepared(String sql, List<Integer> types) {}

    private final Map<String, Prepared> prepared = new HashMap<>();
    private final List<Sent> trip = new ArrayList<>();
    private @Nullable Sent bound;

    void hear(char letter, ByteBuffer body) {
      switch (letter) {
        case 'P' -> {
          String name = text(body);
          String sql = text(body);
          List<Integer> types = new ArrayList<>();
          for (int left = body.getShort(); left > 0; left--) {
            types.add(body.getInt());
          }
          prepared.put(name, new Prepared(sql, types));
        }
        case 'B' -> {
          text(body);
          bound = bound(prepared.getOrDefault(text(body), new Prepared("", List.of())), body);
        }
        case 'E' -> {
          if (bound != null) {
            trip.add(bound);
          }
          bound = null;
        }
        case 'S' -> endTrip();
        default -> {
          // Says nothing of statements.
        }
      }
    }

    private void endTrip() {
      for (int i = 0; i < trip.size(); i++) {
        Sent one = trip.get(i);
        keep(new Sent(one.sql(), one.types(), one.values(), i == trip.size() - 1));
      }
      trip.clear();
    }

    private static Sent bound(Prepared statement, ByteBuffer body) {
      short[] formats = new short[body.getShort()];
      for (int i = 0; i < formats.length; i++) {
        formats[i] = body.getShort();
      }
      List<Integer> types = new ArrayList<>();
      List<@Nullable String> values = new ArrayList<>();
      int count = body.getShort();
      for (int i = 0; i < count; i++) {
        int type = i < statement.types().size() ? statement.types().get(i) : 0;
        types.add(type);
        int length = body.getInt();
        if (length < 0) {
          values.add(null);
          continue;
        }
        byte[] value = new byte[length];
        body.get(value);
        boolean binary =
            formats.length == 1 ? formats[0] == 1 : i < formats.length && formats[i] == 1;
        values.add(binary ? Types.text(type, value) : new String(value, StandardCharsets.UTF_8));
      }
      return new Sent(statement.sql(), types, values, false);
    }

    private static String text(ByteBuffer body) {
      int start = body.position();
      while (body.get() != 0) {
        // on to the end
      }
      byte[] text = new byte[body.position() - start - 1];
      body.get(start, text);
      return new String(text, StandardCharsets.UTF_8);
    }
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
