package dev.tenon.bench.traffic;

import java.io.IOException;
import java.net.InetSocketAddress;

/** One connection, for requests one at a time, each of which has to succeed. */
public final class Single implements AutoCloseable {
  private final HttpConnection connection;
  private int turn;

  public Single(InetSocketAddress server) throws IOException {
    this.connection = new HttpConnection(server);
  }

  /** Sends a request; reads the record first where it is to be changed. */
  public String send(Kind kind, Subject subject) throws IOException {
    String etag = kind.needsVersion() ? etag(subject) : "";
    HttpConnection.Answer answer = connection.send(kind.request(subject, etag, turn++));
    if (!answer.isSuccess()) {
      throw new IOException(kind.word() + ": " + answer.status() + " " + answer.text());
    }
    return answer.text();
  }

  private String etag(Subject subject) throws IOException {
    String etag = connection.send(Kind.ONE.request(subject, "", 0)).etag();
    return etag == null ? "" : etag;
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
