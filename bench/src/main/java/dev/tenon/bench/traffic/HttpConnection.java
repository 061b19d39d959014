package dev.tenon.bench.traffic;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive connection that sends bytes made beforehand. It knows as little of HTTP as it can
 * do with: on a machine that client and server share, a client that works less measures truer.
 */
public final class HttpConnection implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 30_000;

  private final InetSocketAddress server;
  private final byte[] line = new byte[8192];
  private Socket socket;
  private InputStream in;
  private OutputStream out;

  public HttpConnection(InetSocketAddress server) throws IOException {
    this.server = server;
    this.socket = connected(server);
    this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    this.out = socket.getOutputStream();
  }

  private static Socket connected(InetSocketAddress server) throws IOException {
    Socket socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.connect(server);
    return socket;
  }

  /** Leaves a connection on which something went wrong, and takes another. */
  public void renew() throws IOException {
    socket.close();
    socket = connected(server);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    out = socket.getOutputStream();
  }

  /**
   * What came back.
   *
   * @param etag null where there is none
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Answer(int status, @Nullable String etag, byte[] body) {
    public boolean isSuccess() {
      return status >= 200 && status < 300;
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** Sends a request, and reads all of its answer. */
  public Answer send(byte[] request) throws IOException {
    out.write(request);
    out.flush();
    int status = Integer.parseInt(line().substring(9, 12));
    String etag = null;
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "content-length" -> length = Integer.parseInt(header.substring(colon + 1).strip());
        case "etag" -> etag = header.substring(colon + 1).strip();
        case "transfer-encoding" -> throw new IOException("an answer without a length");
        default -> {
          // Says nothing that is needed here.
        }
      }
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the answer was cut off");
    }
    return new Answer(status, etag, body);
  }

  private String line() throws IOException {
    int length = 0;
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0 || length == line.length) {
        throw new EOFException("the server hung up, or said too much");
      }
      line[length++] = (byte) read;
    }
    return new String(line, 0, length - 1, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
